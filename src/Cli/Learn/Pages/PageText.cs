using System.Text.RegularExpressions;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Scrubs a text of a page for the spec: on one line, cut, and without credentials and personal data.</summary>
/// <param name="secrets">The credentials on the pages.</param>
internal sealed partial class PageText(IReadOnlyCollection<string> secrets)
{
    private const int Longest = 400;

    /// <summary>Returns the text; empty if nothing of it may be kept.</summary>
    public string Of(string text)
    {
        string one = Blanks().Replace(Markup().Replace(text, "$1"), " ").Trim();
        if (one.Length == 0) return string.Empty;
        if (secrets.Any(secret => one.Contains(secret, StringComparison.OrdinalIgnoreCase))) return string.Empty;

        string said = DriftExample.OfMessage(one);
        if (PersonalText.IsSuspect(said)) return string.Empty;
        if (said.Length > Longest) said = said[..Longest].TrimEnd() + "…";
        return said;
    }

    public string Sentence(string text)
    {
        string said = Of(text);
        return said.Length == 0 || said[^1] is '.' or '!' or '?' or '…' ? said : said + ".";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // [text](address), **text**, `text`
    [GeneratedRegex(@"\[([^\]\n]*)\]\([^)\n]*\)|[*`]{1,3}")]
    private static partial Regex Markup();
}
