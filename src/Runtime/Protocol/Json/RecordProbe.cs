using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>
/// Finds out whether a value fits a reader. Only the keys of an object are checked, not their values, so that hostile nesting
/// is not read again at each level.
/// </summary>
internal sealed class RecordProbe
{
    private RecordProbe()
    {
    }

    /// <summary>Whether the value fits the reader.</summary>
    public bool Fits { get; private set; } = true;

    /// <summary>Whether the reader reads records.</summary>
    public bool IsRecord { get; private set; }

    /// <summary>Whether a required key is present.</summary>
    public bool RequiredCame { get; private set; }

    /// <summary>The unknown keys; null if there are none.</summary>
    public AdditionalProperties? Unknown { get; private set; }

    /// <param name="reader">A copy of the reader, on the value.</param>
    /// <param name="read">The reader that may fit.</param>
    public static RecordProbe Of<T>(Utf8JsonReader reader, JsonRead<T> read)
    {
        var probe = new RecordProbe();
        var context = new JsonReadContext(null) { Probe = probe };
        context.BeginPayload(isBare: false);
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var outline = new Utf8JsonReader(reader.TokenType == JsonTokenType.StartArray ? "[]"u8 : Outline(reader));
            outline.Read();
            read(ref outline, context);
        }
        else
        {
            read(ref reader, context);
        }

        if (context.Unfit) probe.Fits = false;
        probe.IsRecord = context.PayloadIsRecord;
        return probe;
    }

    public void Judge(int known, bool hasRequired, bool requiredCame, AdditionalProperties? unknown)
    {
        Fits = hasRequired ? requiredCame : known != 0;
        RequiredCame = requiredCame;
        Unknown = unknown;
    }

    /// <summary>Returns the object with its keys and short texts, which may be discriminators, and with null for all other values.</summary>
    private static byte[] Outline(Utf8JsonReader reader)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                writer.WritePropertyName(Utf8Text.Read(ref reader));
                reader.Read();
                if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && reader.ValueSpan.Length <= 64) writer.WriteStringValue(Utf8Text.Read(ref reader));
                else writer.WriteNullValue();
                if (!reader.TrySkip()) break;
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
