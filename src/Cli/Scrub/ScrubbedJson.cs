using System.Buffers;
using System.Text;
using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Probe;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Scrub;

/// <summary>Scrubs a response: keeps names, types and codes, and replaces all other values. It visits values like <see cref="AnswerCheck"/>.</summary>
internal sealed class ScrubbedJson
{
    // The keys of the API around its records and errors.
    private static readonly string[] Envelope = [EnvelopeConvention.Payload, EnvelopeConvention.Meta, "message", "errors", "error", "code", "status", "success"];

    private readonly SpecMapping _document;
    private readonly ProbeSecrets _secrets;
    private readonly RepeatedKeys _repeated;
    private readonly Utf8JsonWriter _json;

    private ScrubbedJson(SpecMapping document, ProbeSecrets secrets, RepeatedKeys repeated, Utf8JsonWriter json)
    {
        _document = document;
        _secrets = secrets;
        _repeated = repeated;
        _json = json;
    }

    public static string Of(SpecMapping document, SpecNode? schema, JsonElement answer, ProbeSecrets secrets)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text)) new ScrubbedJson(document, secrets, new RepeatedKeys(answer), json).Value(SchemaView.Of(document, schema), answer, RepeatedKeys.Root);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private void Value(SchemaView schema, JsonElement value, int place)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Object(schema, value, place);
                break;
            case JsonValueKind.Array:
                Array(schema, value, place);
                break;
            case JsonValueKind.String:
                _json.WriteStringValue(Text(schema, value));
                break;
            case JsonValueKind.Number:
                StandIn.WriteNumber(_json, value);
                break;
            // True and false identify nobody.
            default:
                value.WriteTo(_json);
                break;
        }
    }

    private void Object(SchemaView schema, JsonElement value, int place)
    {
        _json.WriteStartObject();
        int hidden = 0;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            SpecNode? known = schema.Property(property.Name)?.Node;
            SpecNode? ofMap = known is null ? schema.AdditionalProperties : null;

            // The keys of a map in the spec are values; other keys are names if they look like names and other rows have them.
            bool isName = known is not null || (ofMap is null && IsName(place, property.Name));
            _json.WritePropertyName(isName ? property.Name : $"(key {++hidden})");
            Value(SchemaView.Of(_document, known ?? ofMap), property.Value, _repeated.PlaceOf(place, property.Name));
        }

        _json.WriteEndObject();
    }

    private bool IsName(int place, string key) =>
        ((place == RepeatedKeys.Root && Envelope.Contains(key)) || (FieldName.Is(key) && _repeated.Has(place, key))) && !_secrets.AreIn(key);

    private void Array(SchemaView schema, JsonElement value, int place)
    {
        _json.WriteStartArray();
        var item = SchemaView.Of(_document, schema.Items);
        foreach (JsonElement element in value.EnumerateArray()) Value(item, element, _repeated.ItemsOf(place));
        _json.WriteEndArray();
    }

    private string Text(SchemaView schema, JsonElement value)
    {
        string text = value.GetString()!;
        if (text.Length == 0 || schema.KnownValues is not { } known || Fit.Of(schema, ValueForm.Of(value)) != Fits.Yes) return StandIn.Of(text);

        // An unlisted code is kept to be learned; a text that does not look like a code must not become one.
        bool isCode = known.Items.OfType<SpecScalar>().Any(item => item.Value == text) || (!schema.IsOpen && FieldName.IsCode(text) && !_secrets.AreIn(text));
        return isCode ? text : StandIn.Text;
    }
}
