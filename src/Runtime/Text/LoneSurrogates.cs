using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeGest.Text;

/// <summary>
/// Halves of surrogate pairs. JSON can escape them, UTF-8 cannot hold them and .NET replaces them: <c>"\ud800"</c> would come back as another text.
/// </summary>
internal static class LoneSurrogates
{
    private const int Moved = 0x100000;

    /// <summary>Whether the raw JSON may have such a half; a whole pair in escapes counts too.</summary>
    public static bool MayBeEscapedIn(scoped ReadOnlySpan<byte> raw) => raw.IndexOf("\\ud"u8) >= 0 || raw.IndexOf("\\uD"u8) >= 0;

    /// <summary>Whether something in the text, which came with escapes, stands for what .NET cannot encode.</summary>
    public static bool WereIn(string text) => text.AsSpan().IndexOf('\uFFFD') >= 0 || Are(text);

    /// <summary>The key that the reader stands on, if something in it cannot be encoded; else null.</summary>
    /// <param name="reader">Stands on a key with escapes.</param>
    /// <param name="replaced">The key without them, and with replacement characters.</param>
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

    /// <summary>Each half as a character of the last private plane, which the encoder below turns into the escape of the half.</summary>
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
