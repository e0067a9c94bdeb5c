using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeGest.Text;

/// <summary>
/// Handles lone surrogates. JSON can escape them, but UTF-8 cannot encode them and .NET replaces them: <c>"\ud800"</c> would be written back as another text.
/// </summary>
internal static class LoneSurrogates
{
    private const int Moved = 0x100000;

    /// <summary>Returns whether the raw JSON may have one; also true for a whole escaped pair.</summary>
    public static bool MayBeEscapedIn(scoped ReadOnlySpan<byte> raw) => raw.IndexOf("\\ud"u8) >= 0 || raw.IndexOf("\\uD"u8) >= 0;

    /// <summary>Returns whether a text that had escapes contains a replacement character for a lone surrogate.</summary>
    public static bool WereIn(string text) => text.AsSpan().IndexOf('\uFFFD') >= 0 || Are(text);

    /// <summary>Returns the current key if it has a lone surrogate; otherwise null.</summary>
    /// <param name="reader">The reader, on a key with escapes.</param>
    /// <param name="replaced">The unescaped key, with replacement characters.</param>
    public static string? NameOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> replaced)
    {
        if (replaced.IndexOf("\uFFFD"u8) < 0) return null;

        string text = Utf8Text.Unescaped(ref reader);
        return Are(text) ? text : null;
    }

    public static void WriteName(Utf8JsonWriter writer, string name)
    {
        if (Are(name)) writer.WritePropertyName(JsonEncodedText.Encode(Move(name), Escapes.Instance));
        else writer.WritePropertyName(name);
    }

    private static bool Are(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;

            i++;
        }

        return false;
    }

    /// <summary>Replaces each lone surrogate by a character of the last private plane, which the encoder below writes as the escape of the surrogate.</summary>
    private static string Move(string text)
    {
        var moved = new StringBuilder(text.Length + 2);
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) moved.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) moved.Append(text[i]).Append(text[++i]);
            else moved.Append(char.ConvertFromUtf32(Moved + text[i]));
        }

        return moved.ToString();
    }

    private sealed class Escapes : JavaScriptEncoder
    {
        public static readonly Escapes Instance = new();

        public override int MaxOutputCharactersPerInputCharacter => 6;

        public override bool WillEncode(int unicodeScalar) => IsMoved(unicodeScalar) || UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

        public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
        {
            for (int i = 0; i < textLength; i++)
                if (char.IsSurrogate(text[i]) || UnsafeRelaxedJsonEscaping.WillEncode(text[i])) return i;
            return -1;
        }

        public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
        {
            if (!IsMoved(unicodeScalar)) return UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

            numberOfCharactersWritten = 0;
            string escape = "\\u" + (unicodeScalar - Moved).ToString("x4", CultureInfo.InvariantCulture);
            if (bufferLength < escape.Length) return false;

            foreach (char c in escape) buffer[numberOfCharactersWritten++] = c;
            return true;
        }

        private static bool IsMoved(int scalar) => scalar is >= Moved + 0xD800 and <= Moved + 0xDFFF;
    }
}
