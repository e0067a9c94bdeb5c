using OfficeGest.Generator.Model;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits a client: the operations below one path, and the nested clients.</summary>
internal static class ClientEmitter
{
    public static void Emit(SourceWriter writer, ClientUnit unit, ConsumerCapabilities target)
    {
        DocumentationModel documentation = unit.IsRoot && unit.Documentation.Summary.Trim() is { Length: > 0 } title
            ? unit.Documentation with { Summary = $"The client of {title.TrimEnd('.')}." }
            : unit.Documentation;
        FileEmitter.TypeHeader(writer, documentation, unit.IsRoot ? "The client of the API." : Summary(unit));
        string bases = unit.IsRoot ? $" : {Names.System}IAsyncDisposable, {Names.System}IDisposable" : string.Empty;
        using (writer.Block($"{unit.Accessibility} partial class {unit.Name}{bases}"))
        {
            // Static fields are initialized in textual order.
            List<EquatableArray<ErrorModel>> errors = [.. unit.Operations.Select(static operation => operation.Errors).Where(static list => list.Count > 0).Distinct()];
            OperationEmitter.Errors(writer, errors, target);
            foreach (OperationModel operation in unit.Operations) OperationEmitter.Descriptor(writer, operation, errors.IndexOf(operation.Errors));
            if (unit.Login is { } login) Login(writer, login);
            if (unit.Security is { IsCarried: true } security) SecurityEmitter.Descriptor(writer, security);
            writer.Lines($"private readonly {Names.Protocol}ApiTransport _transport;");
            writer.Line();
            Constructors(writer, unit);
            if (unit.IsRoot) Root(writer, unit);
            foreach (NestedClientModel client in unit.Clients)
            {
                writer.Line();
                XmlDoc.Write(writer, client.Documentation, $"Gets the operations below {client.PropertyName}.");
                writer.Lines($"public virtual {client.TypeName} {client.PropertyName} {{ get; }}");
            }

            foreach (OperationModel operation in unit.Operations)
            {
                writer.Line();
                OperationEmitter.Method(writer, operation, target);
            }
        }
    }

    private static string Summary(ClientUnit unit) => unit.Operations.Count switch
    {
        0 => $"The operations below {string.Join(", ", unit.Clients.Select(static client => client.PropertyName))}.",
        1 => $"The operation {unit.Operations[0].HttpMethod} {unit.Operations[0].Route}.",
        _ => $"The operations of {unit.Operations.Select(static operation => operation.Route).OrderBy(static route => route.Length).ThenBy(static route => route, StringComparer.Ordinal).First()}.",
    };

    // Hosting creates the transport before the client.
    private static void Login(SourceWriter writer, LoginModel login)
    {
        using (writer.Block($"internal static readonly {Names.Protocol}ApiLogin PasswordLogin = new({CSharp.Literal(login.Route)})", "};"))
        {
            writer.Lines($"UserKey = {CSharp.Literal(login.UserKey)}, PasswordKey = {CSharp.Literal(login.PasswordKey)},");
            writer.Lines($"TokenPath = new[] {{ {string.Join(", ", login.TokenPath.Select(CSharp.Literal))} }},");
            if (login.LogoutRoute is { } logout)
            {
                writer.Lines($"LogoutMethod = {CSharp.Literal(login.LogoutMethod!)}, LogoutRoute = {CSharp.Literal(logout)},");
            }
        }

        writer.Line();
    }

    private static void Constructors(SourceWriter writer, ClientUnit unit)
    {
        XmlDoc.Element(writer, "summary", "Initializes a new instance for mocking.");
        writer.Lines($"protected {unit.Name}() {{ _transport = null!;{string.Concat(unit.Clients.Select(static client => $" {client.PropertyName} = null!;"))} }}");
        if (unit.IsRoot)
        {
            writer.Line();
            PublicConstructor(writer, unit);
        }
        else if (unit.Clients.Count == 0)
        {
            writer.Lines($"internal {unit.Name}({Names.Protocol}ApiTransport transport) => _transport = transport;");
            return;
        }

        using (writer.Block($"{(unit.IsRoot ? "public" : "internal")} {unit.Name}({Names.Protocol}ApiTransport transport)"))
        {
            if (unit.IsRoot) writer.Lines(Require(unit));
            writer.Lines(unit.IsRoot
                ? $"_transport = transport ?? throw new {Names.System}ArgumentNullException(nameof(transport));"
                : "_transport = transport;");
            foreach (NestedClientModel client in unit.Clients) writer.Lines($"{client.PropertyName} = new {client.TypeName}(transport);");
        }
    }

    private static string Require(ClientUnit unit) => $"{Names.Protocol}RuntimeContract.Require({Names.Contract}, typeof({unit.Name}));";

    private static void PublicConstructor(SourceWriter writer, ClientUnit unit)
    {
        writer.Lines("/// <summary>Initializes a new instance for one installation. Thread-safe: create one instance and reuse it.</summary>");
        if (unit.Security is { } taken) SecurityEmitter.Remarks(writer, taken);
        writer.Lines($$"""
            /// <param name="options">The options, with the address and the credential. They are read once.</param>
            /// <exception cref="{{Names.System}}ArgumentException">An option is missing or not valid, such as a base address that is missing, relative or not https.</exception>
            public {{unit.Name}}({{Names.Runtime}}OfficeGestClientOptions options)
                : this(_checked(options))
            {
            }

            // The runtime is checked before the JIT compiles a method that calls members another version may not have.
            private static {{Names.Protocol}}ApiTransport _checked({{Names.Runtime}}OfficeGestClientOptions options)
            {
                {{Require(unit)}}
                return _connect(options);
            }

            [{{Names.System}}Runtime.CompilerServices.MethodImpl({{Names.System}}Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static {{Names.Protocol}}ApiTransport _connect({{Names.Runtime}}OfficeGestClientOptions options) =>
                {{Names.Protocol}}ApiTransport.Create(options{{(unit.Login is null ? string.Empty : ", PasswordLogin")}}{{(unit.Security is { IsCarried: true } ? ", security: TakenCredentials" : string.Empty)}});

            /// <summary>Initializes a new instance with a transport, which it then owns.</summary>
            /// <param name="transport">The transport that sends the requests.</param>
            [{{Names.System}}ComponentModel.EditorBrowsable({{Names.System}}ComponentModel.EditorBrowsableState.Never)]
            """);
    }

    private static void Root(SourceWriter writer, ClientUnit unit)
    {
        writer.Line();
        writer.Lines($$"""
            /// <summary>Gets the differences between the API and the spec that were found so far.</summary>
            public virtual {{Names.Runtime}}DriftMonitor Drift => _transport.Drift;

            /// <summary>Gets the most recent quota reported by the server.</summary>
            public virtual {{Names.Runtime}}ThrottleState Throttle => _transport.Throttle;

            /// <summary>Logs out if the options say so, and closes the connections.</summary>
            public virtual {{Names.Tasks}}ValueTask DisposeAsync()
            {
                {{Names.System}}GC.SuppressFinalize(this);
                return _transport is null ? default : _transport.DisposeAsync();
            }

            /// <summary>Releases the connections.</summary>
            public void Dispose()
            {
                Dispose(disposing: true);
                {{Names.System}}GC.SuppressFinalize(this);
            }

            /// <summary>Releases the connections.</summary>
            /// <param name="disposing">Whether <see cref="Dispose()"/> called the method.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (disposing) _transport?.Dispose();
            }
            """);
    }
}
