using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeGest;

/// <summary>How a secret may be spelled where a server or a proxy repeats it.</summary>
internal static class SecretSpellings
{
    public static IEnumerable<string> Of(string secret)
    {
        yield return secret;
        if (secret.Trim() is var trimmed && trimmed.Length < secret.Length) yield return trimmed;

        string percent = Uri.EscapeDataString(secret);
        yield return percent;
        yield return percent.Replace("%20", "+");
        yield return JsonEncodedText.Encode(secret).ToString();
        yield return JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        yield return Php(secret, escapesLetters: true);
        yield return Php(secret, escapesLetters: false);
        yield return WebUtility.HtmlEncode(secret);
        yield return Base64(secret);
        yield return Base64(secret).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Php(string secret, bool escapesLetters)
    {
        var json = new StringBuilder();
        foreach (char c in secret)
        {
            if (c is '/' or '"' or '\\') json.Append('\\').Append(c);
            else if (c < ' ' || (escapesLetters && c > '~')) json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else json.Append(c);
        }

        return json.ToString();
    }
}
