using System.Globalization;
using System.Net;
using System.Text;

namespace OfficeGest.Privacy;

/// <summary>Finds a secret in a text even if it is escaped, as in JSON, in an address, in HTML, or in a mixture of these.</summary>
internal static class SecretMatch
{
    // The longest known entity is &thetasym;.
    private const int LongestEntity = 10;

    /// <summary>Returns the length of the secret in the text if it begins at the position; otherwise 0.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The position.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="shortestPart">The minimum number of characters of the secret that count as a match at the end of a text, which may be cut.</param>
    public static int Length(string text, int start, string secret, int shortestPart) => Math.Max(0, End(text, start, secret, 0, shortestPart) - start);

    /// <summary>Returns where the rest of the secret ends; -1 if it does not match.</summary>
    private static int End(string text, int position, string secret, int index, int shortestPart)
    {
        while (index < secret.Length)
        {
            if (position == text.Length || (position == text.Length - 1 && text[position] == '…')) return index >= shortestPart ? position : -1;

            int width = char.IsHighSurrogate(secret[index]) && index + 1 < secret.Length ? 2 : 1;
            bool isPlain = string.Compare(text, position, secret, index, width, StringComparison.OrdinalIgnoreCase) == 0;
            int escaped = EscapedLength(text, position, secret, index, width);
            if (escaped == 0 && !isPlain) return -1;

            // A secret may contain what looks like an escape.
            if (escaped > 0 && isPlain && End(text, position + escaped, secret, index + width, shortestPart) is > 0 and int end) return end;

            position += isPlain ? width : escaped;
            index += width;
        }

        return position;
    }

    private static int EscapedLength(string text, int position, string secret, int index, int width) => text[position] switch
    {
        '\\' => Backslashed(text, position, secret, index, width),
        '%' => Percent(text, position, secret.Substring(index, width)),
        '&' => Entity(text, position, secret.Substring(index, width)),
        '+' when secret[index] == ' ' => 1,
        _ => 0,
    };

    // Nested JSON texts multiply the backslashes.
    private static int Backslashed(string text, int position, string secret, int index, int width)
    {
        int end = position;
        while (end < text.Length && text[end] == '\\') end++;
        if (end == text.Length) return 0;

        if (width == 1 && (Same(text[end], secret[index]) || text[end] == ControlLetter(secret[index]))) return end + 1 - position;
        if (!IsUnit(text, end, secret[index])) return 0;
        if (width == 1) return end + 5 - position;

        int second = end + 5;
        while (second < text.Length && text[second] == '\\') second++;
        return IsUnit(text, second, secret[index + 1]) ? second + 5 - position : 0;
    }

    private static bool IsUnit(string text, int position, char unit) =>
        position + 5 <= text.Length && text[position] is 'u' or 'U'
        && ushort.TryParse(text.Substring(position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value)
        && Same((char)value, unit);

    private static int Percent(string text, int position, string one)
    {
        // The case of a letter outside of ASCII may change its bytes.
        foreach (string form in (string[])[one, one.ToUpperInvariant(), one.ToLowerInvariant()])
        {
            string escaped = string.Concat(Encoding.UTF8.GetBytes(form).Select(static b => "%" + b.ToString("X2", CultureInfo.InvariantCulture)));
            if (string.Compare(text, position, escaped, 0, escaped.Length, StringComparison.OrdinalIgnoreCase) == 0) return escaped.Length;
        }

        return 0;
    }

    private static int Entity(string text, int position, string one)
    {
        int end = text.IndexOf(';', position, Math.Min(LongestEntity, text.Length - position));
        return end > 0 && WebUtility.HtmlDecode(text.Substring(position, end + 1 - position)).Equals(one, StringComparison.OrdinalIgnoreCase) ? end + 1 - position : 0;
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);

    private static char ControlLetter(char control) => control switch { '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => '\0' };
}
