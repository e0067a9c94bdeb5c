using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>Creates the path parameters of a new operation, as neighbouring and parent operations declare them.</summary>
internal sealed class PathParameters(SpecMapping document)
{
    public IEnumerable<SpecNode> Of(string route, Func<string, string, SpecNode> create)
    {
        IReadOnlyList<SpecNode> shared = Shared(route);
        int end = 0;
        while ((end = route.IndexOf('}', end + 1)) >= 0)
        {
            string name = route[(route.LastIndexOf('{', end) + 1)..end];
            if (Named(shared, name) is null) yield return Known(route[..(end + 1)], name) ?? create(name, "path");
        }
    }

    private SpecNode? Known(string prefix, string name) => SpecOperation.All(document)
        .Where(operation => operation.Path == prefix || operation.Path.StartsWith(prefix + "/", StringComparison.Ordinal))
        .Select(operation => Named([.. operation.Node.Sequence("parameters")?.Items ?? [], .. Shared(operation.Path)], name))
        .FirstOrDefault(static parameter => parameter is not null);

    private List<SpecNode> Shared(string route) => document.Mapping("paths")?.Mapping(route)?.Sequence("parameters")?.Items ?? [];

    private SpecNode? Named(IEnumerable<SpecNode> parameters, string name) => parameters.FirstOrDefault(parameter =>
        SpecReference.Resolve(document, parameter) is SpecMapping resolved && resolved.Text("in") == "path" && resolved.Text("name") == name);
}
