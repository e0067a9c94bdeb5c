namespace OfficeGest.Generator.Operations;

/// <summary>A parsed path of the spec.</summary>
internal sealed class Route
{
    private const int MaximumSegments = 60;

    private Route(string path, IReadOnlyList<RouteSegment> segments, string mark) => (Path, Segments, Mark) = (path, segments, mark);

    /// <summary>The path in the spec.</summary>
    public string Path { get; }

    /// <summary>The path that is sent: a fragment only distinguishes operations of one path, a query after <c>?</c> belongs to each request.</summary>
    public string Sent => Path.Split('#')[0];

    /// <summary>The fixed query or fragment with its <c>?</c> or <c>#</c>, or an empty string.</summary>
    public string Mark { get; }

    public IReadOnlyList<RouteSegment> Segments { get; }

    public IEnumerable<string> Parameters => Segments.SelectMany(static segment => segment.Parameters);

    /// <summary>The segments before the first with a parameter.</summary>
    public IEnumerable<string> Prefix => Segments.TakeWhile(static segment => !segment.IsParameter).Select(static segment => segment.Text);

    /// <summary>The path without parameter names: equal for paths that differ only in these.</summary>
    public string Signature => string.Join("/", Segments.Select(static segment => segment.IsParameter ? "{}" + segment.Text : segment.Text)) + Mark;

    /// <summary>Returns whether the fixed query has the parameter.</summary>
    public bool Fixes(string name) => Sent.IndexOf('?') is >= 0 and var start
        && Sent.Substring(start + 1).Split('&').Any(pair => Uri.UnescapeDataString(pair.Split('=')[0]) == name);

    public static Route? Parse(string path, out string problem)
    {
        problem = string.Empty;
        if (path.Length == 0 || path[0] != '/') problem = "does not begin with a slash";
        else if (path.IndexOf('?') is >= 0 and var query && path.Split('#')[0].IndexOf('{', query) >= 0) problem = "has a query with a parameter";
        else if (path.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c))) problem = "contains white space or a control character";
        if (problem.Length > 0) return null;

        int mark = path.IndexOfAny(['?', '#']);
        List<RouteSegment> segments = [];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in (mark < 0 ? path : path.Substring(0, mark)).Substring(1).Split('/'))
        {
            if (text.Length == 0) continue;
            if (segments.Count == MaximumSegments)
            {
                problem = $"has more than {MaximumSegments} segments";
                return null;
            }

            if (RouteSegment.Parse(text) is not { } segment || !segment.Parameters.All(names.Add))
            {
                problem = "has a parameter that is empty, named twice or not closed";
                return null;
            }

            segments.Add(segment);
        }

        // It is part of the operation's name, like another segment.
        if (mark >= 0) segments.Add(new RouteSegment(string.Join(" ", path.Substring(mark + 1).Split('?', '#', '&', '=', '{', '}')), []));
        return new Route(path, segments, mark < 0 ? string.Empty : path.Substring(mark));
    }
}

/// <param name="Text">The fixed text, without parameters: <c>:cancel</c> of <c>{id}:cancel</c>.</param>
/// <param name="Parameters">The names in braces.</param>
internal sealed record RouteSegment(string Text, IReadOnlyList<string> Parameters)
{
    public bool IsParameter => Parameters.Count > 0;

    public static RouteSegment? Parse(string text)
    {
        if (text.IndexOf('{') < 0 && text.IndexOf('}') < 0) return new RouteSegment(text, []);
        List<string> names = [];
        string rest = string.Empty;
        int place = 0;
        while (place < text.Length)
        {
            int open = text.IndexOf('{', place);
            if (open < 0)
            {
                rest += text.Substring(place);
                break;
            }

            rest += text.Substring(place, open - place);
            int close = text.IndexOf('}', open);
            if (close <= open + 1) return null;
            string name = text.Substring(open + 1, close - open - 1);
            if (name.IndexOf('{') >= 0) return null;
            names.Add(name);
            place = close + 1;
        }

        return rest.IndexOf('}') >= 0 ? null : new RouteSegment(rest, names);
    }
}
