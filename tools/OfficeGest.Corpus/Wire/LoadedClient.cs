using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using OfficeGest.Generator;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Corpus.Wire;

/// <summary>The client of a document, compiled, loaded and connected to a recorder.</summary>
internal sealed class LoadedClient : IDisposable
{
    private readonly Dictionary<string, object> _clients = new(StringComparer.Ordinal);
    private readonly IDisposable _root;

    private LoadedClient(ApiModel model, Assembly assembly, string basePath)
    {
        Model = model;
        var options = new OfficeGestClientOptions
        {
            BaseAddress = new Uri("http://localhost" + basePath + "/"),
            Credential = new TokenCredential("token"),
            Handler = Recorder,
            Drift = DriftPolicy.Observe.With(DriftKind.FilterIgnored, DriftAction.Observe).WithExamples(),
        };
        Type type = assembly.GetType($"{model.Namespace}.{model.ClientName}", throwOnError: true)!;
        _root = (IDisposable)Activator.CreateInstance(type, options)!;
        Drift = (DriftMonitor)type.GetProperty("Drift")!.GetValue(_root)!;
        Walk(model.Units.OfType<ClientUnit>().Single(static unit => unit.IsRoot), _root);
        Assembly = assembly;
    }

    public ApiModel Model { get; }

    public Assembly Assembly { get; }

    public DriftMonitor Drift { get; }

    public Recorder Recorder { get; } = new();

    /// <summary>Every operation with the client that has it.</summary>
    public IEnumerable<(OperationModel Operation, object Client)> Operations =>
        Model.Units.OfType<ClientUnit>().Where(unit => _clients.ContainsKey(unit.Name)).SelectMany(unit => unit.Operations.Select(operation => (operation, _clients[unit.Name])));

    public static LoadedClient Compile(string path, string text, string basePath)
    {
        ParseResult parsed = SpecParser.Parse(new SpecItem(path, text, "Acme.Api", "ApiClient", new OperationFilter()), CancellationToken.None);
        if (parsed.Model is not { } model) throw new InvalidDataException("Refused: " + string.Join("; ", parsed.Diagnostics.Take(3).Select(static one => one.Rule.Id)));

        using var image = new MemoryStream();
        EmitResult result = new GeneratorRun(TargetFramework.Net10, new Spec(text, path)).Output.Emit(image);
        if (!result.Success) throw new InvalidDataException("Does not compile: " + string.Join("; ", result.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error).Take(3).Select(static one => one.GetMessage())));

        return new LoadedClient(model, Assembly.Load(image.ToArray()), basePath);
    }

    public Type TypeOf(string name) => Assembly.GetType($"{Model.Namespace}.{name}", throwOnError: true)!;

    public void Dispose() => _root.Dispose();

    private void Walk(ClientUnit unit, object client)
    {
        _clients[unit.Name] = client;
        foreach (NestedClientModel nested in unit.Clients)
            Walk(Model.Units.OfType<ClientUnit>().Single(one => one.Name == nested.TypeName), client.GetType().GetProperty(nested.PropertyName)!.GetValue(client)!);
    }
}
