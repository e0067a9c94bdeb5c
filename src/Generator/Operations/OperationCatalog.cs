using Microsoft.OpenApi;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Operations;

/// <summary>The selected operations of a document that can be called, in an order that does not depend on the order of the spec.</summary>
internal sealed class OperationCatalog(SpecDocument document, OperationSelector selector, Findings findings)
{
    public List<OperationSite> All()
    {
        List<OperationSite> all = [];
        var signatures = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in (document.Document.Paths?.Keys ?? Enumerable.Empty<string>()).OrderBy(static path => path, StringComparer.Ordinal))
        {
            IOpenApiPathItem item = document.Document.Paths![path];
            string pointer = JsonPointers.Append("/paths", path);
            List<(string Method, OpenApiOperation Operation)> kept =
                [.. PathItemOperations.List(item).Where(pair => selector.Keeps(path, pair.Operation.OperationId ?? string.Empty, Tags(pair.Operation)))];
            if (kept.Count == 0) continue;
            if (Route.Parse(path, out string problem) is not { } route)
            {
                findings.Add(SpecRules.PathUnusable, pointer, path, problem);
                continue;
            }

            if (signatures.TryGetValue(route.Signature, out string? other)) findings.Add(SpecRules.PathTwice, pointer, path, other);
            else signatures[route.Signature] = path;
            foreach ((string method, OpenApiOperation operation) in kept)
                all.Add(Unique(new OperationSite(route, method, item, operation, pointer), ids));
        }

        // Short paths first: if names collide, the resource with the shorter path gets the plain name.
        return [.. all.OrderBy(static site => site.Route.Segments.Count)];
    }

    private static string[] Tags(OpenApiOperation operation) =>
        [.. (operation.Tags ?? Enumerable.Empty<OpenApiTagReference>()).Select(static tag => tag.Reference?.Id ?? tag.Name).OfType<string>()];

    private OperationSite Unique(OperationSite site, Dictionary<string, string> ids)
    {
        string id = $"{site.Method} {site.Route.Path}";
        if (!ids.TryGetValue(site.Id, out string? first))
        {
            ids[site.Id] = id;
            return site;
        }

        findings.Add(SpecRules.DuplicateOperationId, site.Pointer + "/operationId", site.Id, id, first);
        return site with { Id = id };
    }
}
