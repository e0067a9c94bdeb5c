using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OfficeGest.Cli.Learn;

/// <summary>
/// Reads third-party JSON so that every string can be read: invalid UTF-8 and lone surrogates, which JSON allows but .NET strings cannot
/// encode, become U+FFFD.
/// </summary>
internal static class JsonInput
{
    private const int EscapeLength = 6;

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonElement Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonElement Parse(byte[] bytes)
    {
        using JsonDocument document = JsonDocument.Parse(Readable(bytes));
        return document.RootElement.Clone();
    }

    /// <summary>Returns the bytes without a byte order mark, with replacements if necessary.</summary>
    public static ReadOnlyMemory<byte> Readable(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes)) bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes));
        int start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        byte[]? mended = null;
        for (int i = start; i < bytes.Length; i++)
        {
            int next = bytes.AsSpan(i).IndexOf((byte)'\\');
            if (next < 0) break;

            i += next;
            if (Unit(bytes, i) is not { } unit || !char.IsSurrogate(unit)) i++;
            else if (char.IsHighSurrogate(unit) && Unit(bytes, i + EscapeLength) is { } low && char.IsLowSurrogate(low)) i += (2 * EscapeLength) - 1;
            else
            {
                mended ??= [.. bytes];
                "fffd"u8.CopyTo(mended.AsSpan(i + 2));
                i += EscapeLength - 1;
            }
        }

        return (mended ?? bytes).AsMemory(start);
    }

    /// <summary>Returns the code unit that is escaped at a position; null if there is no escape.</summary>
    private static char? Unit(byte[] bytes, int at) =>
        at + EscapeLength <= bytes.Length && bytes[at] == '\\' && bytes[at + 1] == 'u'
            && Utf8Parser.TryParse(bytes.AsSpan(at + 2, 4), out ushort unit, out int read, 'x') && read == 4
            ? (char)unit
            : null;
}
