using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>A model without a required key, as the generator writes it.</summary>
internal sealed record Note
{
    public Note()
    {
    }

    private Note(ref Utf8JsonReader reader, JsonReadContext context)
    {
        int known = 0;
        AdditionalProperties? additional = null;
        while (context.NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            known++;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("text"u8):
                    Text = JsonReading.String(ref reader, context, "text", true, ref additional);
                    break;
                case 5 when name.SequenceEqual("notes"u8):
                    Notes = JsonReading.List(ref reader, context, "notes", true, ref additional, ReadJson, false);
                    break;
                case 6 when name.SequenceEqual("author"u8):
                    Author = JsonReading.Object(ref reader, context, "author", true, ref additional, Customer.ReadJson);
                    break;
                case 7 when name.SequenceEqual("message"u8):
                    Message = JsonReading.String(ref reader, context, "message", true, ref additional);
                    break;
                default:
                    known--;
                    JsonReading.Additional(ref reader, context, name, ref additional);
                    break;
            }
        }

        if ((known == 0 || additional is not null) && context.IsForeign(known, false, false, additional)) return;
        if (additional is not null) AdditionalProperties = additional;
    }

    public string? Text { get; init; }

    public string? Message { get; init; }

    public Customer? Author { get; init; }

    public IReadOnlyList<Note>? Notes { get; init; }

    public AdditionalProperties AdditionalProperties { get; init; } = AdditionalProperties.Empty;

    internal static Note? ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => context.IsObject(ref reader) ? new Note(ref reader, context) : null;
}
