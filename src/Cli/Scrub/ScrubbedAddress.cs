using System.Text.RegularExpressions;
using OfficeGest.Cli.Learn;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Scrub;

/// <summary>An address created from the route of its operation, with only the forms of the real values and the names of the spec.</summary>
internal sealed partial record ScrubbedAddress(string Url, IReadOnlyList<ScrubbedParameter> Query)
{
    /// <summary>No such host can exist (RFC 2606).</summary>
    public const string Host = "installation.invalid";

    public static ScrubbedAddress Of(SpecMapping document, SpecOperation operation, Uri address)
    {
        string[] route = operation.Path.Split('/');
        string[] sent = address.AbsolutePath.Split('/');
        IEnumerable<string> path = route.Select((segment, i) => Placeholder().Replace(segment, _ => Escaped(Real(sent, route.Length, i))));
        ScrubbedParameter[] query = [.. address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(ScrubbedParameter.Of)];
        string parameters = query.Length == 0 ? string.Empty : '?' + string.Join('&', query.Select(static one => $"{Uri.EscapeDataString(one.Name)}={Uri.EscapeDataString(one.Value)}"));
        return new ScrubbedAddress($"https://{Host}{RouteMatch.Root(document)}{string.Join('/', path)}{parameters}", query);
    }

    /// <summary>The route is the end of the path; the installation may have a prefix.</summary>
    private static string Real(string[] sent, int length, int index) => sent.Length - length + index is >= 0 and var place ? sent[place] : string.Empty;

    private static string Escaped(string segment) => Uri.EscapeDataString(StandIn.Of(Uri.UnescapeDataString(segment)));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}

/// <summary>A query parameter with the name in the spec.</summary>
internal sealed record ScrubbedParameter(string Name, string Value)
{
    public static ScrubbedParameter Of(string pair)
    {
        string[] parts = pair.Split('=', 2);
        return new(Uri.UnescapeDataString(parts[0]), StandIn.Of(parts.Length == 1 ? string.Empty : Uri.UnescapeDataString(parts[1])));
    }
}
