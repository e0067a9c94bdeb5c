using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Operations;

/// <summary>The client and the name of an operation, derived only from its path and method, so that a new path does not rename other operations (but for <see cref="LargeClients"/>).</summary>
/// <param name="Client">The path segments of the client.</param>
/// <param name="Verb">The verb; null if it depends on the response: <c>List</c> or <c>Get</c>.</param>
/// <param name="Suffix">The part of the name from the path after its first parameter.</param>
internal sealed record OperationName(IReadOnlyList<string> Client, string? Verb, string Suffix)
{
    // Names such as customers_list begin with the resource.
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "list", "create", "read", "retrieve", "update", "partial", "destroy", "delete", "get", "index", "store", "show", "post", "put", "patch", "add", "find",
        "remove", "set", "query", "all", "by", "count",
    };

    private static readonly HashSet<string> Updates = new(StringComparer.OrdinalIgnoreCase) { "update", "modify", "edit", "save", "set", "upsert", "change" };

    /// <summary>The singular of the resource: the beginning of the names of its queries and inline types.</summary>
    public string Resource => Client.Count == 0 ? string.Empty : Plurals.Singular(Identifier.Pascal(Client[Client.Count - 1], "Resource"));

    public static OperationName Of(OperationSite site, LargeClients large)
    {
        IReadOnlyList<RouteSegment> segments = site.Route.Segments;
        (List<string> client, int covered) = large.ClientOf(site);
        bool isStatic = client.Count == segments.Count;
        if (segments.Count > 0 && !segments[segments.Count - 1].IsParameter && IsAction(site, segments[segments.Count - 1].Text))
        {
            string action = Identifier.Pascal(segments[segments.Count - 1].Text);
            if (isStatic) client.RemoveAt(client.Count - 1);
            return new OperationName(client, action, isStatic ? string.Empty : SuffixOf(segments.Take(segments.Count - 1).ToList(), covered, false));
        }

        if (SpokenName.Of(site, client) is { } spoken) return new OperationName(client, spoken, string.Empty);

        bool endsInParameter = segments.Count > 0 && segments[segments.Count - 1].IsParameter;
        return new OperationName(client, VerbOf(site, endsInParameter), SuffixOf(segments, covered, site.Method == "POST"));
    }

    /// <summary>Whether the last segment of the path, or the <c>operationId</c>, says what the operation does, so that it is a method and no client of its own.</summary>
    public static bool IsVerb(OperationSite site, IReadOnlyList<string> client) =>
        IsAction(site, site.Route.Segments[site.Route.Segments.Count - 1].Text) || SpokenName.Of(site, client) is not null;

    private static string? VerbOf(OperationSite site, bool endsInParameter) => site.Method switch
    {
        "GET" => null,
        "POST" when endsInParameter && Words.From(site.Operation.OperationId ?? string.Empty).Any(Updates.Contains) => "Update",
        "POST" => "Create",
        "PUT" => "Replace",
        "PATCH" => "Update",
        "DELETE" => "Delete",
        _ => Identifier.Pascal(site.Method.ToLowerInvariant(), "Send"),
    };

    // /times/{time} is a Time, and POST to /times creates one.
    private static string SuffixOf(IReadOnlyList<RouteSegment> segments, int start, bool singular)
    {
        string suffix = string.Empty;
        for (int i = start; i < segments.Count; i++)
        {
            RouteSegment segment = segments[i];
            if (segment.IsParameter)
            {
                // Google's custom methods: {name}:cancel.
                int colon = segment.Text.IndexOf(':');
                if (colon >= 0 && colon + 1 < segment.Text.Length) suffix += Identifier.Pascal(segment.Text.Substring(colon + 1));
                continue;
            }

            string word = Identifier.Pascal(segment.Text);
            bool followed = i + 1 < segments.Count && segments[i + 1].IsParameter;
            suffix += followed || (singular && i == segments.Count - 1) ? Plurals.Singular(word) : word;
        }

        return suffix;
    }

    private static bool IsAction(OperationSite site, string segment)
    {
        List<string> words = Words.From(segment);
        List<string> id = site.Operation.OperationId is { Length: > 0 } text ? Words.From(text) : [];
        if (words.Count == 0 || id.Count < words.Count) return false;
        for (int i = 0; i < words.Count; i++)
            if (!string.Equals(words[i], id[i], StringComparison.OrdinalIgnoreCase)) return false;
        if (id.Count > words.Count) return !Verbs.Contains(id[words.Count]) && !SpokenName.IsVerb(id[words.Count]);
        return site.Method != "GET" || Plurals.Singular(Identifier.Pascal(segment)) == Identifier.Pascal(segment);
    }
}
