using System.Globalization;
using System.Text;

namespace OfficeGest.Privacy;

/// <summary>Scrubs a text so that it may be kept: cut, printable, and without personal data or credentials.</summary>
/// <remarks>Without regular expressions, which would make a native program larger by 0.8 MiB.</remarks>
internal static class DriftExample
{
    public const int MaximumCount = 3;

    // More than is kept, so that a match at the cut is still recognised.
    private const int MaximumRead = 512;
    private const int TokenLength = 24;
    private const int TokenDigits = 2;
    private const int NumberDigits = 9;

    private static readonly string[] SecretKeys = ["passw", "senha", "secret", "token", "apikey", "api_key", "authorization"];

    /// <returns>Null if nothing may be kept.</returns>
    public static string? Of(string? key, string text)
    {
        if (key is not null && Array.Exists(SecretKeys, secret => CultureInfo.InvariantCulture.CompareInfo.IndexOf(key, secret, CompareOptions.OrdinalIgnoreCase) >= 0)) return null;

        return PrintableText.Of(Scrubbed(text, IsToken), PrintableText.Short);
    }

    /// <summary>Scrubs an enumeration value: a code is kept, any other text is not.</summary>
    public static string OfCode(string value)
    {
        if (value.Length < TokenLength && value.All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_')) return value;

        return PersonalText.IsPlate(value) ? "(plate)" : PrintableText.Of(Scrubbed(value, IsTokenWithDigits), PrintableText.Short);
    }

    /// <summary>Scrubs a message of the server.</summary>
    public static string OfMessage(string message) => PrintableText.Of(Scrubbed(message, IsTokenWithDigits), MaximumRead);

    private static string Scrubbed(string text, Func<string, int, int, bool> isToken)
    {
        string scrubbed = text.Length <= MaximumRead ? text : text.Substring(0, MaximumRead);
        scrubbed = Replace(scrubbed, EndOfWord, IsMail, "(e-mail)");
        scrubbed = Replace(scrubbed, EndOfToken, isToken, "(token)");
        return Replace(scrubbed, EndOfNumber, IsLongNumber, "(number)");
    }

    /// <param name="text">The text.</param>
    /// <param name="run">Returns the end of the run that begins at an index; the index itself if no run begins there.</param>
    /// <param name="isMatch">Whether such a run is to be replaced.</param>
    /// <param name="replacement">What takes its place.</param>
    private static string Replace(string text, Func<string, int, int> run, Func<string, int, int, bool> isMatch, string replacement)
    {
        StringBuilder? replaced = null;
        int copied = 0;
        for (int i = 0; i < text.Length;)
        {
            int end = run(text, i);
            if (end > i && isMatch(text, i, end))
            {
                (replaced ??= new StringBuilder(text.Length)).Append(text, copied, i - copied).Append(replacement);
                copied = end;
            }

            // If a run does not match, no part of it does, so each character is visited once.
            i = Math.Max(end, i + 1);
        }

        return replaced is null ? text : replaced.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Returns whether a word contains an <c>@</c>.</summary>
    private static bool IsMail(string text, int start, int end) => end - start > 2 && text.IndexOf('@', start + 1, end - start - 2) >= 0;

    private static bool IsToken(string text, int start, int end) => end - start >= TokenLength;

    /// <summary>Codes may be as long as tokens, but are made of words.</summary>
    private static bool IsTokenWithDigits(string text, int start, int end) => IsToken(text, start, end) && Digits(text, start, end) >= TokenDigits;

    private static bool IsLongNumber(string text, int start, int end) => Digits(text, start, end) >= NumberDigits;

    private static int Digits(string text, int start, int end)
    {
        int digits = 0;
        for (int i = start; i < end; i++)
            if (char.IsDigit(text[i])) digits++;
        return digits;
    }

    private static int EndOfWord(string text, int start) => EndOf(text, start, static c => !char.IsWhiteSpace(c) && c is not ('<' or '>'));

    private static int EndOfToken(string text, int start) =>
        EndOf(text, start, static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '+' or '/' or '=' or '.');

    /// <summary>Finds digits as in telephone and tax numbers: a plus may precede them, and spaces, points or hyphens may separate them.</summary>
    private static int EndOfNumber(string text, int start)
    {
        int first = text[start] == '+' ? start + 1 : start;
        int end = first;
        while (end < text.Length)
        {
            if (char.IsDigit(text[end])) end++;
            else if (end > first && (text[end] is ' ' or '.' or '-') && end + 1 < text.Length && char.IsDigit(text[end + 1])) end += 2;
            else break;
        }

        return end;
    }

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        int end = start;
        while (end < text.Length && belongs(text[end])) end++;
        return end;
    }
}
