using System.Text.RegularExpressions;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Learn;

/// <summary>Creates the path of a new operation from an address that was called.</summary>
/// <remarks>
/// After the known part, collections and keys alternate: <c>/workshop/bays/7/tools</c> is <c>/workshop/bays/{bay}/tools</c>. A key never gets
/// into the spec, even if it looks like a word.
/// </remarks>
internal sealed partial class NewRoute
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public NewRoute(SpecMapping document)
    {
        foreach (SpecOperation operation in SpecOperation.All(document))
        {
            _collections.Add(operation.Path);
            string prefix = string.Empty;
            foreach (string segment in operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                if (segment.StartsWith('{')) _keys.TryAdd(prefix, segment);
                _known.Add(prefix = $"{prefix}/{segment}");
            }
        }
    }

    /// <summary>Returns the path; null if its first part is unknown too, or a collection in it is not a plain word.</summary>
    public string? Of(string path)
    {
        string route = string.Empty;
        string collection = string.Empty;
        foreach (string segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            bool isKnown = _known.Contains($"{route}/{segment}");
            if (!isKnown && collection.Length > 0)
            {
                route = $"{route}/{(_keys.TryGetValue(route, out string? key) ? key : $"{{{Singular(collection)}}}")}";
                collection = string.Empty;
                continue;
            }

            if (!isKnown && (route.Length == 0 || !IsWord(segment))) return null;
            route = $"{route}/{segment}";
            collection = !isKnown || _collections.Contains(route) ? segment : string.Empty;
        }

        return route;
    }

    /// <summary>Returns the path for a message, with possible values hidden.</summary>
    public string Shape(string path)
    {
        string route = string.Empty;
        string shape = string.Empty;
        bool isKeyNext = false;
        foreach (string segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            bool isKnown = _known.Contains($"{route}/{segment}");
            bool isKey = !isKnown && isKeyNext;
            shape += isKey || (!isKnown && !IsWord(segment)) ? "/{…}" : $"/{segment}";
            route = isKey && _keys.TryGetValue(route, out string? key) ? $"{route}/{key}" : $"{route}/{segment}";
            isKeyNext = !isKey && (!isKnown || _collections.Contains(route));
        }

        return shape;
    }

    /// <summary><c>serviceOrder</c> for <c>service-orders</c>.</summary>
    public static string Singular(string collection)
    {
        string camel = Camel(collection);
        if (camel.EndsWith("ies", StringComparison.Ordinal)) return camel[..^3] + "y";
        if (NoPlural().IsMatch(camel)) return camel;
        if (EsPlural().IsMatch(camel)) return camel[..^2];
        return camel.Length > 2 && camel.EndsWith('s') && !camel.EndsWith("ss", StringComparison.Ordinal) ? camel[..^1] : camel;
    }

    public static string Camel(string words) => Hyphen().Replace(words, static match => match.Groups[1].Value.ToUpperInvariant());

    private static bool IsWord(string segment) => Word().IsMatch(segment) && !PersonalText.IsSuspect(segment);

    [GeneratedRegex("(us|is)$")]
    private static partial Regex NoPlural();

    [GeneratedRegex("(ss|x|ch|sh)es$")]
    private static partial Regex EsPlural();

    [GeneratedRegex(@"\A[a-z]{2,32}(-[a-z]{2,32}){0,4}\z")]
    private static partial Regex Word();

    [GeneratedRegex("-([a-z])")]
    private static partial Regex Hyphen();
}
