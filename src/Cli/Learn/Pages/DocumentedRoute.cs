using System.Text.RegularExpressions;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Creates the path of an operation from the forms on pages: with placeholders of many kinds, or with the key of a record.</summary>
internal sealed partial class DocumentedRoute
{
    private readonly string _root;
    private readonly List<string[]> _templates = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public DocumentedRoute(SpecMapping document)
    {
        _root = RouteMatch.Root(document);
        foreach (SpecOperation operation in SpecOperation.All(document)) Know(operation.Path);
    }

    /// <summary>Adds a path with placeholders, so that the same path with a key is recognised.</summary>
    public void Learn(string address)
    {
        if (Below(address) is { } path && path.Contains('{', StringComparison.Ordinal)) Know(Renamed(path));
    }

    /// <summary>Returns the path below the root of the API; null if the address is not part of it.</summary>
    public string? Of(string address)
    {
        if (Below(address) is not { } path) return null;

        string[] segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0) return null;
        if (_templates.Where(template => Fits(template, segments)).OrderBy(static template => template.Count(static part => part[0] == '{')).FirstOrDefault() is { } known) return "/" + string.Join('/', known);

        string route = Renamed(path);
        string[] made = route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 1; i < made.Length; i++)
            if (made[i][0] != '{' && !IsWord(made[i])) made[i] = KeyAfter(made[..i]);
        return made[0][0] != '{' && made.All(static segment => segment[0] == '{' || IsWord(segment)) ? "/" + string.Join('/', made) : null;
    }

    /// <summary>Returns whether two addresses may mean the same operation: one has a key where the other has a placeholder.</summary>
    public static bool MayBeSame(string first, string second)
    {
        string[] one = Segments(first), other = Segments(second);
        int length = Math.Min(one.Length, other.Length);
        if (length == 0) return false;
        // One of the two may begin with the server and the root of the API.
        if (one.Length != other.Length && (one.Length > other.Length ? one.Length - other.Length : other.Length - one.Length) > 2) return false;
        for (int i = 1; i <= length; i++)
        {
            string a = one[^i], b = other[^i];
            if (a != b && !(IsPlaceholder(a) && !IsPlain(b)) && !(IsPlaceholder(b) && !IsPlain(a)) && !(IsPlaceholder(a) && IsPlaceholder(b))) return false;
        }

        return true;
    }

    public static string Better(string first, string second) => Segments(first).Count(IsPlaceholder) >= Segments(second).Count(IsPlaceholder) ? first : second;

    private void Know(string path)
    {
        string[] segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        _templates.Add(segments);
        string prefix = string.Empty;
        foreach (string segment in segments)
        {
            if (segment[0] == '{') _keys.TryAdd(prefix, segment);
            prefix = $"{prefix}/{segment}";
        }
    }

    /// <summary>Returns the path with <c>{name}</c> placeholders, using the names in the spec if it has them.</summary>
    private string Renamed(string path)
    {
        string route = string.Empty;
        foreach (string segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            route = $"{route}/{(IsPlaceholder(segment) ? _keys.GetValueOrDefault(route) ?? $"{{{NameOf(segment, route)}}}" : segment)}";
        return route;
    }

    private string KeyAfter(string[] before)
    {
        string prefix = "/" + string.Join('/', before);
        if (_keys.TryGetValue(prefix, out string? key)) return key;
        return before[^1][0] == '{' ? before[^1] : $"{{{NewRoute.Singular(before[^1])}}}";
    }

    private static string NameOf(string placeholder, string before)
    {
        string name = NameParts().Replace(placeholder, static match => match.Index == 0 ? string.Empty : "_").Trim('_');
        string collection = before[(before.LastIndexOf('/') + 1)..];
        if (name.All(static c => c == '_' || char.IsUpper(c) || char.IsDigit(c))) name = name.ToLowerInvariant();
        if (name.StartsWith("your_", StringComparison.Ordinal)) name = name[5..];
        return name.Length > 0 && FieldName.Is(name) ? name : collection.Length > 0 && collection[0] != '{' ? NewRoute.Singular(collection) : "key";
    }

    private static bool Fits(string[] template, string[] segments)
    {
        if (template.Length != segments.Length) return false;
        for (int i = 0; i < segments.Length; i++)
            if (template[i] != segments[i] && !(template[i][0] == '{' && (IsPlaceholder(segments[i]) || !IsPlain(segments[i])))) return false;
        return true;
    }

    /// <summary>Removes the server, or its placeholder, and the root of the API.</summary>
    private string? Below(string address)
    {
        string path = Server().Replace(Unescaped(address.Trim().Split('?', '#')[0]), string.Empty);
        int root = _root.Length > 0 ? path.IndexOf(_root + "/", StringComparison.OrdinalIgnoreCase) : -1;
        if (root >= 0) path = path[(root + _root.Length)..];
        else if (VersionRoot().Match(path) is { Success: true } version)
        {
            // Another version of the API is another API.
            if (_root.Length > 0 && !_root.EndsWith(version.Groups[1].Value, StringComparison.OrdinalIgnoreCase)) return null;
            path = path[(version.Length - 1)..];
        }

        return path.StartsWith('/') && path.Length > 1 ? path : null;
    }

    private static string Unescaped(string address) => address.Replace("%7B", "{", StringComparison.OrdinalIgnoreCase).Replace("%7D", "}", StringComparison.OrdinalIgnoreCase);

    private static string[] Segments(string address) => Server().Replace(Unescaped(address.Split('?', '#')[0]), string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPlaceholder(string segment) => Placeholder().IsMatch(segment);

    /// <summary>Returns whether a segment is a collection or an action and not a record.</summary>
    private static bool IsPlain(string segment) => Word().IsMatch(segment);

    private static bool IsWord(string segment) => Word().IsMatch(segment) && !PersonalText.IsSuspect(segment);

    [GeneratedRegex(@"\A(?:[a-zA-Z]+://[^/]*|\{\{\s*[\w-]+\s*\}\}|\$\{[\w.]+\}|\{\$?[\w.]+\}(?=/)|\$[\w]+|<[\w-]+>(?=/)|a text(?=/))")]
    private static partial Regex Server();

    [GeneratedRegex(@"\A(?:/\w+)??/(?:api/)?(v\d+)/")]
    private static partial Regex VersionRoot();

    [GeneratedRegex(@"\A(?:\{\{?[^{}/]+\}?\}|:[A-Za-z_]\w*|<[^<>/]+>|\$\{[^{}/]+\}|\$[A-Za-z_]\w*|\[[^\[\]/]+\]|[A-Z]+(?:_[A-Z]+)+|YOUR[-_]\w+|your-[a-z-]+|a text)\z")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\A[a-z]{2,32}(?:[-_][a-z]{2,32}){0,4}\z")]
    private static partial Regex Word();

    [GeneratedRegex(@"\W+")]
    private static partial Regex NameParts();
}
