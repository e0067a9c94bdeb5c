namespace OfficeGest.Generator.Naming;

/// <summary>Finds the singular of an English noun, for the names of resources.</summary>
internal static class Plurals
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["people"] = "person",
        ["children"] = "child",
        ["men"] = "man",
        ["women"] = "woman",
        ["indices"] = "index",
        ["vertices"] = "vertex",
        ["matrices"] = "matrix",
        ["criteria"] = "criterion",
        ["movies"] = "movie",
        ["cookies"] = "cookie",
        ["zombies"] = "zombie",
        ["taxes"] = "tax",
        ["caches"] = "cache",
        ["bases"] = "base",
        ["databases"] = "database",
        ["leaves"] = "leave",
        ["statuses"] = "status",
        ["aliases"] = "alias",
        ["buses"] = "bus",
    };

    private static readonly HashSet<string> Unchanged = new(StringComparer.OrdinalIgnoreCase)
    {
        "news", "series", "species", "status", "address", "business", "process", "access", "bus", "alias", "canvas", "analysis", "basis", "sms", "gps",
        "dns", "tls", "https", "aws", "ios", "css", "sales", "goods", "logs", "settings", "analytics", "metrics", "statistics", "stats", "gas", "lens", "this",
    };

    /// <summary>Changes only the last word: <c>ServiceOrders</c> becomes <c>ServiceOrder</c>.</summary>
    public static string Singular(string pascal)
    {
        int start = pascal.Length - 1;
        while (start > 0 && !(char.IsUpper(pascal[start]) && !char.IsUpper(pascal[start - 1]))) start--;
        if (start < 0) return pascal;
        string word = pascal.Substring(start);
        string singular = Of(word);
        return ReferenceEquals(word, singular) ? pascal : pascal.Substring(0, start) + singular;
    }

    private static string Of(string word)
    {
        if (Unchanged.Contains(word)) return word;
        if (Irregular.TryGetValue(word, out string? singular)) return word[0] + singular.Substring(1);
        if (!Ends(word, "s") || Ends(word, "ss") || Ends(word, "us") || Ends(word, "is") || word.Length < 4) return word;
        if (Ends(word, "ies") && word.Length > 4) return word.Substring(0, word.Length - 3) + "y";
        if (Ends(word, "sses") || Ends(word, "shes") || Ends(word, "ches") || Ends(word, "xes") || Ends(word, "zzes"))
            return word.Substring(0, word.Length - 2);
        return word.Substring(0, word.Length - 1);
    }

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);
}
