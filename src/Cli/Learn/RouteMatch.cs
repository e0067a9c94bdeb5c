using System.Text.RegularExpressions;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>Finds the operation that a recorded address belongs to.</summary>
internal sealed partial class RouteMatch
{
    private readonly List<(SpecOperation Operation, Regex Pattern, int Parameters)> _operations;
    private readonly string _root;

    public RouteMatch(SpecMapping document)
    {
        _root = Root(document);
        _operations = [.. SpecOperation.All(document).Select(static operation => (operation, Pattern(operation.Path), operation.Path.Count(static c => c == '{')))];
    }

    /// <summary>Returns the path of the server. The host is ignored, since every installation has its own.</summary>
    public static string Root(SpecMapping document)
    {
        string server = (document.Sequence("servers")?.Items.FirstOrDefault() as SpecMapping)?.Text("url") ?? document.Text("basePath") ?? string.Empty;
        return Host().Replace(server, string.Empty).TrimEnd('/');
    }

    /// <summary>Returns the operation with the fewest parameters: <c>/customers/search</c> is not a customer.</summary>
    public SpecOperation? Find(string method, string path) => Below(path) is { } below
        ? _operations.Where(item => item.Operation.Method == method && item.Pattern.IsMatch(below)).OrderBy(static item => item.Parameters).Select(static item => item.Operation).FirstOrDefault()
        : null;

    /// <summary>Returns the path below the root of the API; null if it is not part of it.</summary>
    public string? Below(string path)
    {
        int start = path.IndexOf(_root + "/", StringComparison.Ordinal);
        return start < 0 ? null : path[(start + _root.Length)..];
    }

    private static Regex Pattern(string route) => new($"^{Parameter().Replace(Regex.Escape(route), "[^/]+")}/?$", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^[a-z]+://[^/]*")]
    private static partial Regex Host();

    [GeneratedRegex(@"\\\{[^}]*\}")]
    private static partial Regex Parameter();
}
