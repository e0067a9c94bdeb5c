#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#else
using System.Text;
#endif
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest;

/// <summary>Values as they were received: the bytes of a scalar, or a <see cref="JsonElement"/> for any value.</summary>
internal static class RawJson
{
    public static readonly byte[] Null = [.. "null"u8];

    public static readonly byte[] EmptyArray = [.. "[]"u8];

    /// <summary>The bytes of the reader's current scalar, with its escapes and all its digits.</summary>
    public static byte[] Of(ref Utf8JsonReader reader)
    {
        int quotes = reader.TokenType == JsonTokenType.String ? 1 : 0;
        int length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        byte[] raw = new byte[length + (2 * quotes)];
        int end = quotes;
        if (reader.HasValueSequence)
        {
            foreach (ReadOnlyMemory<byte> part in reader.ValueSequence)
            {
                part.Span.CopyTo(raw.AsSpan(end));
                end += part.Length;
            }
        }
        else
        {
            reader.ValueSpan.CopyTo(raw.AsSpan(end));
            end += length;
        }

        if (quotes > 0) raw[0] = raw[end] = (byte)'"';
        return raw;
    }

    public static void Write(Utf8JsonWriter writer, object raw)
    {
        // The reader has validated it.
        if (raw is byte[] bytes) writer.WriteRawValue(bytes, skipInputValidation: true);
        else Write(writer, (JsonElement)raw);
    }

    /// <summary>Writes an element in the style of the writer, except one with lone surrogates, which no writer accepts.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
            return;
        }

#if NET9_0_OR_GREATER
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(element);
#else
        ReadOnlySpan<byte> raw = Encoding.UTF8.GetBytes(element.GetRawText());
#endif
        if (LoneSurrogates.MayBeEscapedIn(raw)) writer.WriteRawValue(raw, skipInputValidation: true);
        else element.WriteTo(writer);
    }

    /// <summary>Returns a key, with lone surrogates unchanged.</summary>
    public static string Name(JsonProperty property)
    {
#if NET9_0_OR_GREATER
        return Utf8Text.Unescape(Utf8Text.Decode(JsonMarshal.GetRawUtf8PropertyName(property)));
#else
        // The only way to get the escapes of a key in System.Text.Json 8: Name throws for lone surrogates.
        string text = property.ToString();
        int end = 1;
        while (text[end] != '"') end += text[end] == '\\' ? 2 : 1;
        return Utf8Text.Unescape(text.Substring(1, end - 1));
#endif
    }
}
