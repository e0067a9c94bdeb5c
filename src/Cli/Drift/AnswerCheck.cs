using System.Text.Json;
using OfficeGest.Cli.Probe;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;
using OfficeGest.Protocol;

namespace OfficeGest.Cli.Drift;

/// <summary>Compares a response with its schema and counts the differences, as a generated reader would.</summary>
/// <param name="document">The spec.</param>
/// <param name="target">The operation that was called.</param>
/// <param name="tally">Counts the differences.</param>
/// <param name="unknown">Receives each value of an unknown key that looks like the name of a field.</param>
/// <param name="secrets">The secrets that must not be reported, even if they look like a name.</param>
internal sealed class AnswerCheck(SpecMapping document, DriftTarget target, DriftTally tally, Action<string, JsonElement>? unknown = null, ProbeSecrets? secrets = null)
{
    private const int MaximumDepth = 64;

    private readonly HashSet<string> _unknownKeys = new(StringComparer.Ordinal);
    private int _depth;

    public void Check(SpecNode? schema, JsonElement answer) => Value(SchemaView.Of(document, schema), answer, "$");

    private void Value(SchemaView schema, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!schema.IsOpen && !schema.AllowsNull) Tell(DriftKind.UnexpectedNull, path, ValueForm.Null);
            return;
        }

        if (schema.IsOpen || _depth >= MaximumDepth) return;

        _depth++;
        if (schema.IsObject && value.ValueKind == JsonValueKind.Object) Object(schema, value, path);
        else if (schema.Types.Contains("array") && value.ValueKind == JsonValueKind.Array) Array(schema, value, path);
        else Scalar(schema, value, path);
        _depth--;
    }

    private void Object(SchemaView schema, JsonElement value, string path)
    {
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (schema.Property(property.Name) is { } known) Value(SchemaView.Of(document, known.Node), property.Value, DriftPath.Append(path, property.Name));
            else if (schema.AdditionalProperties is { } values) Value(SchemaView.Of(document, values), property.Value, path + DriftPath.AnyValue);
            else if (!schema.TakesAnyKey)
            {
                string shown = Shown(property.Name);
                string at = DriftPath.Append(path, shown);
                Tell(DriftKind.UnknownField, at, ValueForm.Of(property.Value));
                if (shown == property.Name) unknown?.Invoke(at, property.Value);
            }
        }

        foreach (string required in schema.Required)
            if (!value.TryGetProperty(required, out _)) Tell(DriftKind.MissingField, DriftPath.Append(path, required), null);
    }

    private void Array(SchemaView schema, JsonElement value, string path)
    {
        if (schema.Items is not { } items) return;

        var item = SchemaView.Of(document, items);
        foreach (JsonElement element in value.EnumerateArray()) Value(item, element, path + DriftPath.AnyItem);
    }

    private void Scalar(SchemaView schema, JsonElement value, string path)
    {
        string form = ValueForm.Of(value);
        switch (Fit.Of(schema, form))
        {
            case Fits.Coerced:
                Tell(DriftKind.TypeCoerced, path, form);
                break;
            case Fits.No:
                Tell(DriftKind.TypeMismatch, path, form);
                break;
            default:
                if (value.ValueKind == JsonValueKind.String && schema.KnownValues is { } known && !known.Items.OfType<SpecScalar>().Any(item => item.Value == value.GetString()))
                    Tell(DriftKind.UnknownEnumValue, path, secrets?.Redact(value.GetString()!) ?? value.GetString());
                break;
        }
    }

    private string Shown(string key)
    {
        bool isOneOfFew = _unknownKeys.Count < UnknownKeys.Maximum || _unknownKeys.Contains(key);
        if (isOneOfFew) _unknownKeys.Add(key);
        return isOneOfFew && secrets?.AreIn(key) != true ? FieldName.Shown(key) : FieldName.Hidden;
    }

    private void Tell(DriftKind kind, string path, string? received) => tally.Add(target, kind, path, received);
}
