using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A value as UTF-8 JSON.</summary>
internal static class JsonBytes
{
    // Names with accents stay readable; the JSON is not written into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write<T>(T value, JsonWrite<T> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            if (value is null) writer.WriteNullValue();
            else write(writer, value);
        }

        return buffer.ToArray();
    }
}
