namespace OfficeGest.Sandbox.Serving;

internal delegate Answer Endpoint(Exchange exchange);

/// <summary>A method, a path with parameters, and its endpoint.</summary>
internal sealed record Route(string Method, string Template, Endpoint Endpoint)
{
    private readonly string[] _segments = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The required permission: the first two segments of the path, unless the spec names another.</summary>
    public string Module { get; init; } = string.Join('.', Template.Split('/', StringSplitOptions.RemoveEmptyEntries).Take(2));

    public bool Anonymous { get; init; }

    /// <summary>Whether it lets a caller in; null where the token of a session does.</summary>
    public Func<Exchange, bool>? Admits { get; init; }

    /// <summary>Whether requests to it count for the quota.</summary>
    public bool Metered => !Template.StartsWith("/auth/", StringComparison.Ordinal);

    /// <summary>The order of routes: fixed segments on the left take precedence, so /x/search comes before /x/{id}.</summary>
    public string Rank => string.Concat(_segments.Select(segment => segment.StartsWith('{') ? '1' : '0'));

    public Dictionary<string, string>? Match(string[] path)
    {
        if (path.Length != _segments.Length)
            return null;
        for (var i = 0; i < path.Length; i++)
        {
            if (!_segments[i].StartsWith('{') && _segments[i] != path[i])
                return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < path.Length; i++)
        {
            if (_segments[i].StartsWith('{'))
                values[_segments[i].Trim('{', '}')] = path[i];
        }

        return values;
    }
}
