namespace OfficeGest.Cli.Learn;

/// <summary><c>listBays</c> for <c>GET /workshop/bays</c>, <c>getBay</c> for a record of it, <c>closeBay</c> for <c>POST …/{bay}/close</c>.</summary>
internal static class OperationId
{
    public static string Of(string method, string[] segments)
    {
        bool isRecord = segments[^1].StartsWith('{');
        string last = segments.Last(static segment => !segment.StartsWith('{'));
        string one = NewRoute.Singular(last);

        // An action on a record: the last word is a verb, not a collection.
        if (method == "POST" && !isRecord && segments.Length > 2 && segments[^2].StartsWith('{') && one == NewRoute.Camel(last)) return one + Title(NewRoute.Singular(segments[^3]));

        return method switch
        {
            "GET" => isRecord ? "get" + Title(one) : "list" + Title(NewRoute.Camel(last)),
            "POST" => "create" + Title(one),
            "PUT" => "replace" + Title(isRecord ? one : NewRoute.Camel(last)),
            "PATCH" => "update" + Title(isRecord ? one : NewRoute.Camel(last)),
            _ => "delete" + Title(isRecord ? one : NewRoute.Camel(last)),
        };
    }

    private static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
