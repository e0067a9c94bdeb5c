using System.Text;

namespace OfficeGest.Corpus.Wire;

/// <summary>Takes a multipart body apart.</summary>
internal static class MultipartText
{
    public static IEnumerable<(string Name, string Text, string? ContentType)> Read(string contentType, byte[] body)
    {
        string boundary = contentType[(contentType.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase) + 9)..].Trim('"');
        string text = Encoding.UTF8.GetString(body);
        foreach (string part in text.Split("--" + boundary)[1..^1])
        {
            string[] halves = part[2..].Split("\r\n\r\n", 2);
            string[] lines = halves[0].Split("\r\n");
            string disposition = lines.First(static line => line.StartsWith("Content-Disposition:", StringComparison.OrdinalIgnoreCase));
            int at = disposition.IndexOf(" name=", StringComparison.Ordinal) + 6;
            string name = disposition[at] == '"' ? disposition[(at + 1)..disposition.IndexOf('"', at + 1)] : disposition[at..].Split(';')[0];
            string? type = lines.FirstOrDefault(static line => line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))?[13..].Trim();
            yield return (Uri.UnescapeDataString(name.Replace("%22", "\"", StringComparison.Ordinal)), halves[1][..^2], type);
        }
    }
}
