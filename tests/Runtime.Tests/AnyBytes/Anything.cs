using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.AnyBytes;

/// <summary>A model with a value of each kind, read as the generator has it read.</summary>
internal sealed class Anything
{
    private static readonly JsonShape[] Cases =
        [new(JsonTokens.Object, ["number"], ["number", "type"]), new(JsonTokens.Object, ["iban"], ["iban", "type"]), new(JsonTokens.String, [], [])];

    public AdditionalProperties Rest { get; private set; } = AdditionalProperties.Empty;

    public static Anything? ReadJson(ref Utf8JsonReader reader, JsonReadContext context)
    {
        if (!context.IsObject(ref reader)) return null;

        AdditionalProperties? rest = null;
        while (context.NextProperty(ref reader, out ReadOnlySpan<byte> name)) Read(ref reader, context, System.Text.Encoding.UTF8.GetString(name), name, ref rest);
        return new Anything { Rest = rest ?? AdditionalProperties.Empty };
    }

    public static void WriteJson(Utf8JsonWriter writer, Anything value)
    {
        writer.WriteStartObject();
        foreach (string name in value.Rest.Unreadable.Keys.Where(static name => name.IndexOfAny(['[', '.']) < 0))
        {
            writer.WritePropertyName(name);
            JsonWriting.Any(writer, value.Rest.Unreadable[name]);
        }

        JsonWriting.Additional(writer, value.Rest);
        writer.WriteEndObject();
    }

    private static void Read(ref Utf8JsonReader reader, JsonReadContext context, string key, scoped ReadOnlySpan<byte> name, ref AdditionalProperties? rest)
    {
        switch (key)
        {
            case "id": JsonReading.Int64(ref reader, context, key, false, ref rest); break;
            case "name": JsonReading.String(ref reader, context, key, true, ref rest); break;
            case "uuid": JsonReading.Guid(ref reader, context, key, true, ref rest); break;
            case "file": JsonReading.Bytes(ref reader, context, key, true, ref rest); break;
            case "link": JsonReading.Uri(ref reader, context, key, true, ref rest); break;
            case "made": JsonReading.DateAsDateTime(ref reader, context, key, true, ref rest); break;
            case "at": JsonReading.LocalDateTime(ref reader, context, key, true, ref rest); break;
            case "stamp": JsonReading.DateTime(ref reader, context, key, true, ref rest); break;
            case "price": JsonReading.Decimal(ref reader, context, key, true, ref rest); break;
            case "active": JsonReading.Boolean(ref reader, context, key, true, ref rest); break;
            case "tags": JsonReading.List<string>(ref reader, context, key, true, ref rest, JsonItem.String, false); break;
            case "lines": JsonReading.List<Anything>(ref reader, context, key, true, ref rest, ReadJson, false); break;
            case "map": JsonReading.Map<string>(ref reader, context, key, true, ref rest, JsonItem.String, false); break;
            case "owner": JsonReading.Object<Anything>(ref reader, context, key, true, ref rest, ReadJson); break;
            case "pays":
                JsonUnion.Discriminator(reader, "type"u8);
                JsonUnion.BestMatch(reader, Cases);
                JsonUnion.Unknown(ref reader, context);
                break;
            default: JsonReading.Additional(ref reader, context, name, ref rest); break;
        }
    }
}
