using System.Text;
using System.Text.Json;

namespace OfficeGest.Text;

/// <summary>Reads the text of a token, whatever bytes the server sent: invalid Unicode becomes a replacement character.</summary>
internal static class Utf8Text
{
    public static string Read(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence) return Decode(reader.ValueSpan);

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, or bytes that are not UTF-8.
            return Decode(Encoding.UTF8.GetBytes(Unescaped(ref reader)));
        }
    }

    /// <summary>Returns the bytes of a string without escapes; allocates only if there are escapes.</summary>
    public static ReadOnlySpan<byte> Bytes(ref Utf8JsonReader reader) =>
        !reader.ValueIsEscaped && !reader.HasValueSequence ? reader.ValueSpan : Encoding.UTF8.GetBytes(Read(ref reader));

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
#if NET
        return Encoding.UTF8.GetString(bytes);
#else
        if (bytes.IsEmpty) return string.Empty;
        unsafe
        {
            fixed (byte* start = bytes) return Encoding.UTF8.GetString(start, bytes.Length);
        }
#endif
    }

    /// <summary>Returns whether the reader's own methods can unescape a text; they throw for a lone surrogate.</summary>
    public static bool IsUnicode(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return true;

        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static bool IsName(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueIsEscaped ? Bytes(ref reader).SequenceEqual(name) : reader.ValueTextEquals(name);

    public static bool TryCopy(ref Utf8JsonReader reader, scoped Span<byte> destination, out int written)
    {
        try
        {
            written = reader.CopyString(destination);
            return true;
        }
        catch (InvalidOperationException)
        {
            byte[] text = Encoding.UTF8.GetBytes(Read(ref reader));
            written = Math.Min(text.Length, destination.Length);
            text.AsSpan(0, written).CopyTo(destination);
            return true;
        }
    }

    /// <summary>Returns the unescaped text of a token, with lone surrogates unchanged.</summary>
    public static string Unescaped(ref Utf8JsonReader reader) => Unescape(Raw(ref reader));

    private static string Raw(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence) return Decode(reader.ValueSpan);

        var text = new StringBuilder();
        foreach (ReadOnlyMemory<byte> part in reader.ValueSequence) text.Append(Decode(part.Span));
        return text.ToString();
    }

    public static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            char escaped = raw[++i];
            if (escaped == 'u' && i + 4 < raw.Length && TryHex(raw, i + 1, out char unit))
            {
                text.Append(unit);
                i += 4;
            }
            else
            {
                text.Append(escaped switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => escaped });
            }
        }

        return text.ToString();
    }

    private static bool TryHex(string text, int start, out char unit)
    {
        bool parsed = ushort.TryParse(
            text.Substring(start, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out ushort value);
        unit = (char)value;
        return parsed;
    }
}
