using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Generator.Operations;

/// <summary>
/// Which clients have too many operations for one class, such as all of <c>/repos/{owner}/{repo}/…</c>: they are split by the next fixed segment, <c>Repos.Actions</c>. Operations that a filter
/// leaves out count too, so that no filter renames an operation.
/// </summary>
internal sealed class LargeClients
{
    /// <summary>A client with more operations is split.</summary>
    public const int MostOperations = 100;

    private readonly HashSet<string> _split = new(StringComparer.Ordinal);

    private LargeClients()
    {
    }

    public static LargeClients Of(SpecDocument document)
    {
        var large = new LargeClients();
        List<OperationSite> sites = [.. Sites(document)];
        // What is split off may be too large again.
        while (large.Find(sites) is { Count: > 0 } found) large._split.UnionWith(found);
        return large;
    }

    /// <summary>Returns the path segments of the client of an operation, and how many segments of its route they cover.</summary>
    public (List<string> Client, int Covered) ClientOf(OperationSite site)
    {
        Route route = site.Route;
        List<string> client = [.. route.Prefix];
        int covered = client.Count;
        while (_split.Contains(Key(client)))
        {
            int next = NextFixed(route, covered);
            // The last one may be a verb, which is a method; a fixed query is no segment.
            if (next < 0 || (next == route.Segments.Count - 1 && (route.Mark.Length > 0 || OperationName.IsVerb(site, client)))) break;

            client.Add(route.Segments[next].Text);
            covered = next + 1;
        }

        return (client, covered);
    }

    private List<string> Find(List<OperationSite> sites) =>
        [.. sites.GroupBy(site => Key(ClientOf(site).Client), StringComparer.Ordinal).Where(group => group.Count() > MostOperations && !_split.Contains(group.Key)).Select(static group => group.Key)];

    private static int NextFixed(Route route, int start)
    {
        for (int i = start; i < route.Segments.Count; i++)
            if (!route.Segments[i].IsParameter) return i;
        return -1;
    }

    private static string Key(IEnumerable<string> client) => string.Join("/", client);

    private static IEnumerable<OperationSite> Sites(SpecDocument document)
    {
        foreach (KeyValuePair<string, IOpenApiPathItem> path in document.Document.Paths ?? [])
        {
            if (Route.Parse(path.Key, out _) is not { } route) continue;
            foreach ((string method, OpenApiOperation operation) in PathItemOperations.List(path.Value)) yield return new OperationSite(route, method, path.Value, operation, string.Empty);
        }
    }
}
