using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace OfficeGest.Cli.Output;

/// <summary>The options for <c>--format json</c>: it may be shown in a terminal, so terminal control codes are escaped.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(Printed()),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static TextEncoderSettings Printed()
    {
        var printed = new TextEncoderSettings(UnicodeRanges.All);
        for (char c = '\0'; c < char.MaxValue; c++)
            if (Rune.TryCreate(c, out Rune rune) && Printable.IsUnsafe(rune)) printed.ForbidCharacter(c);
        return printed;
    }

    public static void Write<T>(TextWriter output, T value) => output.Write(JsonSerializer.Serialize(value, Options) + "\n");
}
