using System.Text.RegularExpressions;

namespace OfficeGest;

/// <summary>What may be kept of a text: cut, and without what names or lets in a person.</summary>
internal static class DriftExample
{
    public const int MaximumCount = 3;
    private const int MaximumLength = 64;

    // More than is kept, so that what a cut would break in two is still recognised.
    private const int MaximumRead = 512;

    private static readonly Regex SecretKey = new("passw|senha|secret|token|api_?key|authorization", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Mail = new(@"[^\s@<>]+@[^\s@<>]+", RegexOptions.CultureInvariant);
    private static readonly Regex LongNumber = new(@"\+?\d(?:[ .\-]?\d){8,}", RegexOptions.CultureInvariant);
    private static readonly Regex Token = new(@"[A-Za-z0-9_\-+/=.]{24,}", RegexOptions.CultureInvariant);

    /// <returns>Null where nothing may be kept.</returns>
    public static string? Of(string? key, string text)
    {
        if (key is not null && SecretKey.IsMatch(key)) return null;

        string scrubbed = text.Length <= MaximumRead ? text : text.Substring(0, MaximumRead);
        scrubbed = Mail.Replace(scrubbed, "(e-mail)");
        scrubbed = Token.Replace(scrubbed, "(token)");
        scrubbed = LongNumber.Replace(scrubbed, "(number)");
        scrubbed = new string([.. scrubbed.Select(static character => char.IsControl(character) ? ' ' : character)]);
        return scrubbed.Length <= MaximumLength ? scrubbed : scrubbed.Substring(0, MaximumLength) + "…";
    }
}
