using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OfficeGest.Json;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>A model as the generator writes it.</summary>
internal sealed record Customer
{
    public Customer()
    {
    }

    [SetsRequiredMembers]
    private Customer(ref Utf8JsonReader reader, JsonReadContext context)
    {
        ulong seen = 0;
        int known = 0;
        AdditionalProperties? additional = null;
        while (context.NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            known++;
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    Id = JsonReading.Int64(ref reader, context, "id", false, ref additional).GetValueOrDefault();
                    seen |= 1;
                    break;
                case 4 when name.SequenceEqual("name"u8):
                    Name = JsonReading.String(ref reader, context, "name", true, ref additional);
                    break;
                case 6 when name.SequenceEqual("active"u8):
                    Active = JsonReading.Boolean(ref reader, context, "active", true, ref additional);
                    break;
                case 7 when name.SequenceEqual("country"u8):
                    Country = JsonReading.Object(ref reader, context, "country", true, ref additional, ReadJson);
                    break;
                case 5 when name.SequenceEqual("lines"u8):
                    Lines = JsonReading.List(ref reader, context, "lines", true, ref additional, ReadJson, false);
                    break;
                default:
                    known--;
                    JsonReading.Additional(ref reader, context, name, ref additional);
                    break;
            }
        }

        if (seen != 1 && context.IsForeign(known, true, seen != 0, additional)) return;
        if ((seen & 1) == 0) context.Missing("id");
        if (additional is not null) AdditionalProperties = additional;
    }

    public required long Id { get; init; }

    public string? Name { get; init; }

    public bool? Active { get; init; }

    public Customer? Country { get; init; }

    public IReadOnlyList<Customer>? Lines { get; init; }

    public AdditionalProperties AdditionalProperties { get; init; } = AdditionalProperties.Empty;

    internal static Customer? ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => context.IsObject(ref reader) ? new Customer(ref reader, context) : null;

    internal static void WriteJson(Utf8JsonWriter writer, Customer value)
    {
        writer.WriteStartObject();
        if (!JsonWriting.Unreadable(writer, "id", value.AdditionalProperties)) writer.WriteNumber("id"u8, value.Id);
        if (value.Name is { } name) writer.WriteString("name"u8, name);
        JsonWriting.Additional(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }
}
