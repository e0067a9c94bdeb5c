using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>A client: the operations below one path, and the clients nested in it.</summary>
internal static class ClientEmitter
{
    public static void Emit(SourceWriter writer, ClientUnit unit, ConsumerCapabilities target)
    {
        FileEmitter.TypeHeader(
            writer, unit.Documentation, unit.IsRoot ? "The client: every operation of the spec." : "Operations of one part of the API.");
        string bases = unit.IsRoot ? " : global::System.IAsyncDisposable, global::System.IDisposable" : string.Empty;
        using (writer.Block($"{unit.Accessibility} partial class {unit.Name}{bases}"))
        {
            foreach (OperationModel operation in unit.Operations) OperationEmitter.Descriptor(writer, operation, target);
            if (unit.Login is { } login) Login(writer, login);
            writer.Lines($"private readonly {Names.Protocol}.ApiTransport _transport;");
            writer.Line();
            Constructors(writer, unit, target);
            if (unit.IsRoot) Root(writer, unit);
            foreach (NestedClientModel client in unit.Clients)
            {
                writer.Line();
                XmlDoc.Write(writer, client.Documentation, $"The operations below {client.PropertyName}.");
                writer.Lines($"public virtual {target.TypePrefix}{client.TypeName} {client.PropertyName} {{ get; }}");
            }

            foreach (OperationModel operation in unit.Operations)
            {
                writer.Line();
                OperationEmitter.Method(writer, operation, target);
            }
        }
    }

    // Hosting makes the transport before the client.
    private static void Login(SourceWriter writer, LoginModel login)
    {
        using (writer.Block($"internal static readonly {Names.Protocol}.ApiLogin PasswordLogin = new {Names.Protocol}.ApiLogin({CSharp.Literal(login.Route)})", "};"))
        {
            writer.Lines($"UserKey = {CSharp.Literal(login.UserKey)},");
            writer.Lines($"PasswordKey = {CSharp.Literal(login.PasswordKey)},");
            writer.Lines($"TokenPath = new[] {{ {string.Join(", ", login.TokenPath.Select(CSharp.Literal))} }},");
            if (login.LogoutRoute is { } logout)
            {
                writer.Lines($"LogoutMethod = {CSharp.Literal(login.LogoutMethod!)},");
                writer.Lines($"LogoutRoute = {CSharp.Literal(logout)},");
            }
        }

        writer.Line();
    }

    private static void Constructors(SourceWriter writer, ClientUnit unit, ConsumerCapabilities target)
    {
        XmlDoc.Element(writer, "summary", "For mocks that derive from it: a client without a transport.");
        using (writer.Block($"protected {unit.Name}()"))
        {
            writer.Lines("_transport = null!;");
            foreach (NestedClientModel client in unit.Clients) writer.Lines($"{client.PropertyName} = null!;");
        }

        writer.Line();
        if (unit.IsRoot) PublicConstructor(writer, unit);

        using (writer.Block($"{(unit.IsRoot ? "public" : "internal")} {unit.Name}({Names.Protocol}.ApiTransport transport)"))
        {
            if (unit.IsRoot) writer.Lines($"{Names.Protocol}.RuntimeContract.Require({Names.Contract}, typeof({unit.Name}));");
            writer.Lines(unit.IsRoot
                ? "_transport = transport ?? throw new global::System.ArgumentNullException(nameof(transport));"
                : "_transport = transport;");
            foreach (NestedClientModel client in unit.Clients) writer.Lines($"{client.PropertyName} = new {target.TypePrefix}{client.TypeName}(transport);");
        }
    }

    private static void PublicConstructor(SourceWriter writer, ClientUnit unit)
    {
        writer.Lines($$"""
            /// <summary>Initializes a new instance for one installation. It is thread-safe; create one and keep it.</summary>
            /// <param name="options">Where the installation is and who calls; read once.</param>
            /// <exception cref="global::System.ArgumentException">The options cannot work, such as a base address that is missing, relative or not https.</exception>
            public {{unit.Name}}({{Names.Runtime}}.OfficeGestClientOptions options)
                : this({{Names.Protocol}}.ApiTransport.Create(options{{(unit.Login is null ? string.Empty : ", PasswordLogin")}}))
            {
            }

            /// <summary>Initializes a new instance on a transport, which it then owns.</summary>
            /// <param name="transport">What sends the requests.</param>
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            """);
    }

    private static void Root(SourceWriter writer, ClientUnit unit)
    {
        writer.Line();
        writer.Lines($$"""
            /// <summary>What the server sent that the spec did not promise.</summary>
            public virtual {{Names.Runtime}}.DriftMonitor Drift => _transport.Drift;

            /// <summary>The most recent quota reported by the server.</summary>
            public virtual {{Names.Runtime}}.ThrottleState Throttle => _transport.Throttle;

            /// <summary>Releases the connections, and the session when the options ask for a logout.</summary>
            public virtual global::System.Threading.Tasks.ValueTask DisposeAsync()
            {
                global::System.GC.SuppressFinalize(this);
                return _transport is null ? default : _transport.DisposeAsync();
            }

            /// <summary>Releases the connections.</summary>
            public void Dispose()
            {
                Dispose(disposing: true);
                global::System.GC.SuppressFinalize(this);
            }

            /// <summary>Releases the connections.</summary>
            /// <param name="disposing">Whether it was called by <see cref="Dispose()"/>.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (disposing) _transport?.Dispose();
            }
            """);
    }
}
