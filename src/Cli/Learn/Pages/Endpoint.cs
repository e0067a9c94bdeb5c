using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Finds a method and an address on their own: <c>GET /stocks/articles/{article}</c>.</summary>
internal static partial class Endpoint
{
    public static (string Method, string Address)? Of(string line)
    {
        if (line.Length > 400 || Alone().Match(line) is not { Success: true } match) return null;
        // Documentation generators insert spaces or line breaks between the parts of a path.
        string address = Blank().Replace(match.Groups["address"].Value, string.Empty);
        return (match.Groups["method"].Value.ToUpperInvariant() is "DEL" ? "DELETE" : match.Groups["method"].Value.ToUpperInvariant(), address);
    }

    [GeneratedRegex(@"\A[`*\s]*(?<method>GET|POST|PUT|PATCH|DELETE|DEL|get|post|put|patch|delete)[`*\s:]+(?<address>(?:https?://[^\s`*]+(?:[ \t]+/[^\s`*]*)?|\{\{?[\w-]+\}?\}/[^\s`*]*|api/v\d+/[^\s`*]*|/[ \t]*[^\s`*/]*(?:[ \t]*/[ \t]*[^\s`*/]+)*/?))[`*\s]*(?:HTTP/[\d.]+)?\z")]
    private static partial Regex Alone();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
