using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Reads tokens with a date, a time or another formatted text.</summary>
internal static class TextToken
{
    /// <summary>Returns whether the token is a string without escapes, in one segment.</summary>
    public static bool IsPlain(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.HasValueSequence;

    /// <summary>In bytes: a date-time of 40 characters, each of them escaped.</summary>
    public const int LongestEscaped = 240;

    /// <summary>Returns whether the token is a string with escapes that fits <see cref="Unescape"/>.</summary>
    public static bool IsShortEscaped(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped && !reader.HasValueSequence && reader.ValueSpan.Length <= LongestEscaped;

    /// <summary>Copies the text without escapes.</summary>
    /// <param name="reader">The reader, on a short string.</param>
    /// <param name="buffer">A buffer of <see cref="LongestEscaped"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Unescape(ref Utf8JsonReader reader, scoped Span<byte> buffer)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        int written = 0;
        for (int at = text.IndexOf((byte)'\\'); at >= 0; at = text.IndexOf((byte)'\\'))
        {
            // For an escape that is not ASCII, the general method is used, which costs twice as much.
            if (!TryAscii(text.Slice(at), out byte unit)) return Utf8Text.TryCopy(ref reader, buffer, out written) ? written : 0;

            text.Slice(0, at).CopyTo(buffer.Slice(written));
            written += at;
            buffer[written++] = unit;
            text = text.Slice(at + 6);
        }

        text.CopyTo(buffer.Slice(written));
        return written + text.Length;
    }

    private static bool TryAscii(ReadOnlySpan<byte> escape, out byte unit)
    {
        unit = 0;
        if (escape.Length < 6 || escape[1] != 'u' || escape[2] != '0' || escape[3] != '0') return false;

        int high = escape[4] - '0';
        int low = Hex(escape[5]);
        unit = (byte)((high << 4) | low);
        return high is >= 0 and <= 7 && low >= 0;
    }

    private static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };

    /// <summary>Returns the text without surrounding spaces.</summary>
    public static bool TryText(ref Utf8JsonReader reader, out ReadOnlySpan<byte> text, out Coerced otherwise)
    {
        text = default;
        otherwise = Coerced.No;
        if (reader.TokenType != JsonTokenType.String) return false;

        text = Numbers.Trim(Utf8Text.Bytes(ref reader));
        if (!text.IsEmpty && !WallClock.IsZero(text)) return true;

        otherwise = Coerced.ToNull;
        return false;
    }

    /// <summary>The result for a text that has the expected form after its escapes and surrounding spaces are removed.</summary>
    public static Coerced SameOrTrimmed(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> text) =>
        text.Length == Utf8Text.Bytes(ref reader).Length ? Coerced.Exact : Coerced.Yes;

    public static Coerced ClockTime(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        if (!TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (!Stamp.TryParse(text, out Stamp stamp) || stamp is not { Date: null, Time: { } time, Offset: null }) return Coerced.No;

        value = time;
        return Coerced.Yes;
    }
}
