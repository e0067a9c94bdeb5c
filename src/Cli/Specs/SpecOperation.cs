using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Specs;

/// <summary>An operation in the text of a document.</summary>
/// <param name="Path">The path in the document.</param>
/// <param name="Method">The method in upper case.</param>
/// <param name="Key">The key of the method, with its position.</param>
/// <param name="Node">The operation itself.</param>
internal sealed record SpecOperation(string Path, string Method, SpecScalar Key, SpecMapping Node)
{
    private static readonly HashSet<string> Methods =
        new(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"], StringComparer.Ordinal);

    public string Name => Node.Text("operationId") ?? $"{Method} {Path}";

    public string Pointer => $"/paths/{SpecReference.Escape(Path)}/{Key.Value}";

    public static IEnumerable<SpecOperation> All(SpecMapping document) =>
        from path in document.Mapping("paths")?.Entries ?? []
        where path.Value is SpecMapping
        from entry in ((SpecMapping)path.Value).Entries
        where Methods.Contains(entry.Name) && entry.Value is SpecMapping
        select new SpecOperation(path.Name, entry.Name.ToUpperInvariant(), entry.Key, (SpecMapping)entry.Value);

    /// <summary>The tag of the operations below the first part of a path, which a new one there shares; null when none of them has one.</summary>
    public static string? TagBelow(SpecMapping document, string part) => All(document)
        .Where(operation => operation.Path.StartsWith($"/{part}/", StringComparison.Ordinal))
        .Select(static operation => (operation.Node.Sequence("tags")?.Items.FirstOrDefault() as SpecScalar)?.Value)
        .FirstOrDefault(static tag => tag is not null);
}
