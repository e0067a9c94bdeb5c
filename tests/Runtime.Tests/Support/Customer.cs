using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OfficeGest.Protocol;

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
        int outer = context.EnterObject();
        int known = 0;
        AdditionalProperties? additional = null;
        ulong seen = 0;
        while (context.NextProperty(ref reader, additional, out ReadOnlySpan<byte> name))
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

        AdditionalProperties? nulls = context.LeaveObject(outer);
        if (seen != 1 && context.IsForeign(known, true, seen != 0, additional)) return;
        if ((seen & 1) == 0) context.Missing("id", ref additional);
        AdditionalProperties = AdditionalProperties.Of(nulls, additional);
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
        AdditionalProperties additional = value.AdditionalProperties;
        writer.WriteStartObject();
        JsonWriting.Required(writer, "id"u8, value.Id, additional, JsonWriting.Int64);
        JsonWriting.Optional(writer, "name"u8, value.Name, additional, JsonWriting.String);
        JsonWriting.OptionalValue(writer, "active"u8, value.Active, additional, JsonWriting.Boolean);
        JsonWriting.Optional(writer, "country"u8, value.Country, additional, WriteJson);
        JsonWriting.Optional(writer, "lines"u8, value.Lines, additional, static (writer, value) => JsonWriting.List(writer, value, WriteJson));
        JsonWriting.Additional(writer, additional);
        writer.WriteEndObject();
    }
}
