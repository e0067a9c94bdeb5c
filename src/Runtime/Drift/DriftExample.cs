using System.Globalization;
using System.Text;

namespace OfficeGest;

/// <summary>What may be kept of a text: cut, and without what names or lets in a person.</summary>
/// <remarks>Without regular expressions, which would make a native program larger by 0.8 MiB.</remarks>
internal static class DriftExample
{
    public const int MaximumCount = 3;
    private const int MaximumLength = 64;

    // More than is kept, so that what a cut would break in two is still recognised.
    private const int MaximumRead = 512;
    private const int TokenLength = 24;
    private const int NumberDigits = 9;

    private static readonly string[] SecretKeys = ["passw", "senha", "secret", "token", "apikey", "api_key", "authorization"];

    /// <returns>Null where nothing may be kept.</returns>
    public static string? Of(string? key, string text)
    {
        if (key is not null && Array.Exists(SecretKeys, secret => CultureInfo.InvariantCulture.CompareInfo.IndexOf(key, secret, CompareOptions.OrdinalIgnoreCase) >= 0)) return null;

        string scrubbed = text.Length <= MaximumRead ? text : text.Substring(0, MaximumRead);
        scrubbed = Replace(scrubbed, Mail, "(e-mail)");
        scrubbed = Replace(scrubbed, Token, "(token)");
        scrubbed = Replace(scrubbed, LongNumber, "(number)");
        scrubbed = new string([.. scrubbed.Select(static character => char.IsControl(character) ? ' ' : character)]);
        return scrubbed.Length <= MaximumLength ? scrubbed : scrubbed.Substring(0, MaximumLength) + "…";
    }

    private static string Replace(string text, Func<string, int, int> match, string replacement)
    {
        var replaced = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int length = match(text, i);
            if (length > 0) replaced.Append(replacement);
            else replaced.Append(text[i]);
            i += Math.Max(length, 1);
        }

        return replaced.ToString();
    }

    /// <summary>A word with an <c>@</c> inside.</summary>
    private static int Mail(string text, int start)
    {
        int end = Run(text, start, static c => !char.IsWhiteSpace(c) && c is not ('<' or '>'));
        int at = text.IndexOf('@', start, end - start);
        return at > start && at < end - 1 ? end - start : 0;
    }

    private static int Token(string text, int start)
    {
        int end = Run(text, start, static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '+' or '/' or '=' or '.');
        return end - start >= TokenLength ? end - start : 0;
    }

    /// <summary>Digits as in telephone and tax numbers: a plus may stand before them, a blank, point or hyphen between two.</summary>
    private static int LongNumber(string text, int start)
    {
        int end = text[start] == '+' ? start + 1 : start;
        int digits = 0;
        while (end < text.Length)
        {
            if (char.IsDigit(text[end])) end++;
            else if (digits > 0 && (text[end] is ' ' or '.' or '-') && end + 1 < text.Length && char.IsDigit(text[end + 1])) end += 2;
            else break;
            digits++;
        }

        return digits >= NumberDigits ? end - start : 0;
    }

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        int end = start;
        while (end < text.Length && belongs(text[end])) end++;
        return end;
    }
}
