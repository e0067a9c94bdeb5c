namespace OfficeGest.Sandbox.Serving;

/// <summary>Finds the route of a path.</summary>
internal sealed class RouteTable
{
    private readonly ILookup<(int Length, string First), Route> _routes;

    /// <param name="routes">The routes; for the same method and shape, the first one is used.</param>
    public RouteTable(IEnumerable<Route> routes) =>
        _routes = routes.OrderBy(route => route.Rank, StringComparer.Ordinal).ToLookup(route => Shape(Split(route.Template)));

    /// <summary>Returns the route; or, if the path exists only for other methods, these methods.</summary>
    public (Route? Route, string? Allowed) Find(string method, string path, out IReadOnlyDictionary<string, string> values)
    {
        var segments = Split(path);
        var allowed = new List<string>();
        // A template that begins with a parameter is stored under the empty name.
        foreach (var route in _routes[Shape(segments)].Concat(_routes[(segments.Length, "")]))
        {
            if (route.Match(segments) is not { } matched)
                continue;
            if (route.Method == method || (method == "HEAD" && route.Method == "GET"))
            {
                values = matched;
                return (route, null);
            }

            allowed.Add(route.Method);
        }

        values = new Dictionary<string, string>(StringComparer.Ordinal);
        return (null, allowed.Count == 0 ? null : string.Join(", ", allowed.Distinct()));
    }

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static (int, string) Shape(string[] segments) => (segments.Length, segments is [{ } first, ..] && !first.StartsWith('{') ? first : "");
}
