using System.Text;
using System.Text.Json;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Removes passwords and tokens from recorded requests, by the names of their keys and not by the path.</summary>
internal static class SecretText
{
    public const string Mask = "***";

    private const int Deepest = 1000;

    private static readonly string[] Words = ["password", "passwd", "pwd", "passphrase", "passcode", "palavrapasse", "senha", "secret", "token", "apikey", "credential", "authorization", "cookie"];


    private static readonly HashSet<string> Schemes = new(["Basic", "Bearer", "Digest", "Negotiate", "NTLM"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the body without secrets; empty for the path of a login in any spelling.</summary>
    public static string Body(string path, ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty || path.Split('/', '\\').Any(segment => LoginConvention.IsPath(Unescaped(segment).Trim())))
            return "";
        try
        {
            return Json(body.Span);
        }
        catch (JsonException)
        {
            // If the format is unknown, a word that looks like a secret key hides the whole body.
            var text = Encoding.UTF8.GetString(body.Span);
            return IsSecret(text) || IsSecret(Unescaped(text)) ? Mask : text;
        }
    }

    /// <summary>Returns the query as sent, without the values of secret names.</summary>
    public static string Query(string query, IReadOnlySet<string> names) => string.Join('&', query.Split('&').Select(pair =>
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals >= 0 && (IsSecret(Unescaped(pair)) || names.Contains(Unescaped(pair[..equals].TrimStart('?')))) ? $"{pair[..equals]}={Mask}" : pair;
    }));

    public static string Header(string name, string value)
    {
        if (!IsSecret(name))
            return value;
        var blank = value.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && Schemes.Contains(value[..blank]) ? $"{value[..blank]} {Mask}" : Mask;
    }

    private static string Json(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble))
            body = body[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Deepest });
        var text = new StringBuilder();
        var copied = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && IsSecret(Text(ref reader)))
                reader.Read();
            else if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.IndexOfAny((byte)'=', (byte)':', (byte)'\\') < 0 || !IsSecret(Text(ref reader)))
                continue;

            // A value with a secret name, or a text that itself contains such a name and value.
            text.Append(Encoding.UTF8.GetString(body[copied..(int)reader.TokenStartIndex])).Append('"').Append(Mask).Append('"');
            reader.Skip();
            copied = (int)reader.BytesConsumed;
        }

        return text.Append(Encoding.UTF8.GetString(body[copied..])).ToString();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, or invalid UTF-8.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static bool IsSecret(string text)
    {
        var letters = string.Concat(text.Where(char.IsAsciiLetter)).ToLowerInvariant();
        return Array.Exists(Words, word => letters.Contains(word, StringComparison.Ordinal));
    }

    private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
