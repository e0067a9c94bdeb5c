using System.Text;

namespace OfficeGest.Responses;

/// <summary>
/// The body of a response as UTF-8. It decodes data, failures, logins and typed errors, never throws, and always returns valid
/// UTF-8 without a byte order mark.
/// </summary>
/// <param name="Utf8">The text; the received bytes, or a part of them, if they are already UTF-8.</param>
/// <param name="Oddity">The problem to report: an unsupported charset, or bytes that are not in the declared one; otherwise null.</param>
internal readonly record struct ResponseText(ReadOnlyMemory<byte> Utf8, string? Oddity)
{
    private const int MaximumCharset = 40;

    public static ResponseText Of(HttpResponseMessage response, ReadOnlyMemory<byte> body) => Of(body, DeclaredCharset(response.Content));

    public static ResponseText Of(ReadOnlyMemory<byte> body, string? charset)
    {
        // The bytes take precedence over the declared charset: no text in another charset begins with a byte order mark or with a NUL.
        if (UnicodeMark.Find(body.Span, out int length) is { } marked) return new ResponseText(Transcode(marked, body.Slice(length)), null);

        return length > 0 || charset is null || IsUtf8(charset) ? AsUtf8(body.Slice(length), null, "not utf-8") : FromDeclared(body, charset);
    }

    /// <summary>Returns the charset of the content type, even if the rest of it is malformed; null if there is none.</summary>
    private static string? DeclaredCharset(HttpContent? content)
    {
        if (content is null || !content.Headers.TryGetValues("Content-Type", out IEnumerable<string>? values)) return null;

        string type = string.Join(";", values);
        int start = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;

        string charset = type.Substring(start + "charset=".Length).TrimStart(' ', '"', '\'');
        int end = charset.IndexOfAny([';', ',', ' ', '"', '\'']);
        if (end >= 0) charset = charset.Substring(0, end);
        return charset.Length == 0 ? null : charset;
    }

    private static bool IsUtf8(string charset) =>
        charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);

    private static ResponseText AsUtf8(ReadOnlyMemory<byte> body, string? oddityOfValid, string oddityOfOther) =>
        Utf8Repair.IsValid(body.Span) ? new ResponseText(body, oddityOfValid) : new ResponseText(Utf8Repair.Mend(body.Span), oddityOfOther);

    private static ResponseText FromDeclared(ReadOnlyMemory<byte> body, string charset)
    {
        if (SingleByteCharsets.UpperHalf(charset) is { } upperHalf) return new ResponseText(Transcode(upperHalf, body.Span), null);

        // A text declared as UTF-16 without a mark or NULs is not UTF-16.
        Encoding? encoding = Charset.Find(charset);
        bool misnamed = encoding is UnicodeEncoding or UTF32Encoding && Utf8Repair.IsValid(body.Span);
        if (encoding is not null && !misnamed && Charset.TryDecode(encoding, body.Span) is { } text) return new ResponseText(Encoding.UTF8.GetBytes(text), null);

        string oddity = "charset=" + Shown(charset);
        return AsUtf8(body, oddity, oddity);
    }

    private static byte[] Transcode(Encoding encoding, ReadOnlyMemory<byte> body) => Encoding.UTF8.GetBytes(encoding.GetString(body.ToArray()));

    private static byte[] Transcode(string upperHalf, ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (byte b in bytes) text.Append(b < 0x80 ? (char)b : upperHalf[b - 0x80]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The server sent the name, and logs and reports show it.</summary>
    private static string Shown(string charset)
    {
        var shown = new StringBuilder();
        foreach (char c in charset.ToLowerInvariant())
        {
            if (shown.Length == MaximumCharset) break;

            shown.Append(c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.' or ':' ? c : '?');
        }

        return shown.ToString();
    }
}
