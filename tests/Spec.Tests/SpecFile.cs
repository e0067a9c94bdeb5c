using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Microsoft.OpenApi.YamlReader;

namespace OfficeGest.Spec.Tests;

/// <summary>The files of <c>specs/</c>, as the build copied them beside the tests.</summary>
internal static class SpecFile
{
    private static readonly Lazy<ReadResult> Result = new(Read);
    private static readonly Lazy<NSwag.OpenApiDocument> Peer = new(() => NSwag.OpenApiYamlDocument.FromFileAsync(Location).GetAwaiter().GetResult());

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "specs");

    public static string Location => Path.Combine(Folder, "officegest-v2.yaml");

    public static OpenApiDocument Document => Result.Value.Document.ShouldNotBeNull();

    public static OpenApiDiagnostic Diagnostic => Result.Value.Diagnostic.ShouldNotBeNull();

    /// <summary>The same file as NSwag sees it.</summary>
    public static NSwag.OpenApiDocument PeerDocument => Peer.Value;

    public static string Readme { get; } = File.ReadAllText(Path.Combine(Folder, "README.md"));

    public static IReadOnlyDictionary<string, SpecOperation> Operations { get; } = ReadOperations().ToDictionary(static operation => operation.Id);

    public static IDictionary<string, IOpenApiSchema> Schemas => Document.Components.ShouldNotBeNull().Schemas.ShouldNotBeNull();

    private static ReadResult Read()
    {
        var settings = new OpenApiReaderSettings();
        settings.TryAddReader("yaml", new OpenApiYamlReader());
        return OpenApiDocument.Parse(File.ReadAllText(Location), "yaml", settings);
    }

    private static IEnumerable<SpecOperation> ReadOperations() =>
        from path in Document.Paths
        from operation in path.Value.Operations.ShouldNotBeNull()
        select new SpecOperation(operation.Key.Method, path.Key, operation.Value);
}

internal sealed record SpecOperation(string Method, string Path, OpenApiOperation Operation)
{
    public string Id => Operation.OperationId ?? $"{Method} {Path}";
}
