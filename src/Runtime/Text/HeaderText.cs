using System.Net.Http.Headers;
using OfficeGest.Specification.Values;

namespace OfficeGest.Text;

/// <summary>Checks the text of headers.</summary>
internal static class HeaderText
{
    // They describe the body, which the caller does not create.
    private static readonly HashSet<string> OfBody = new(StringComparer.OrdinalIgnoreCase) { "Content-Type", "Content-Encoding", "Content-Range" };

    public static void Check(string name, string value)
    {
        CheckName(name);
        if (HeaderWords.IsOfTheConnection(name) || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)) throw new ArgumentException($"The header '{name}' belongs to the client and cannot be set.", nameof(name));
        if (value is null) throw new ArgumentNullException(nameof(value));
        foreach (char c in value)
            if (!CanBeSent(c)) throw new ArgumentException($"The value of the header '{name}' contains a {What(c)}, which cannot be sent in a header.", nameof(value));
    }

    /// <summary>Checks the headers that a caller adds to a call.</summary>
    /// <exception cref="ArgumentException">A header cannot be sent, or is set by the client.</exception>
    public static KeyValuePair<string, string>[] Extra(IDictionary<string, string> headers)
    {
        if (headers.Count == 0) return [];

        KeyValuePair<string, string>[] extra = [.. headers];
        foreach (KeyValuePair<string, string> header in extra)
        {
            Check(header.Key, header.Value);
            if (OfBody.Contains(header.Key)) throw new ArgumentException($"The header '{header.Key}' describes the request body and cannot be changed.", nameof(headers));
        }

        return extra;
    }

    public static void CheckMediaType(string value, string parameter)
    {
        foreach (char c in value)
            if (!CanBeSent(c)) throw new ArgumentException($"The media type contains a {What(c)}, which cannot be sent in a header.", parameter);
        if (!MediaTypeHeaderValue.TryParse(value, out _)) throw new ArgumentException($"'{value}' is not a media type such as application/pdf.", parameter);
    }

    public static void CheckName(string name)
    {
        if (string.IsNullOrEmpty(name)) throw new ArgumentException("The name is empty.", nameof(name));
        if (!HeaderWords.IsName(name)) throw new ArgumentException($"The name '{name}' cannot stand in a header.", nameof(name));
    }

    private static bool CanBeSent(char c) => c is '\t' or (>= ' ' and <= '~');

    private static string What(char c) => c switch
    {
        '\r' or '\n' => "line break",
        '\0' => "NUL",
        _ => $"character that is not printable ASCII (U+{(int)c:X4})",
    };
}
