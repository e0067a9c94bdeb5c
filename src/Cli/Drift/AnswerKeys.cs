using System.Text.Json;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Drift;

/// <summary>The keys of a response for the conventions: from the document, or from a received response.</summary>
internal static class AnswerKeys
{
    public static IReadOnlyList<ResponseKey> Of(SpecMapping document, SchemaView schema, int depth = 1) =>
        [.. schema.Properties.Select(name => Key(document, name, SchemaView.Of(document, schema.Property(name)?.Node), depth))];

    public static IReadOnlyList<ResponseKey> Of(JsonElement answer, int depth = 1) =>
        [.. answer.EnumerateObject().Select(property => new ResponseKey(property.Name, Form(property.Value), depth < ResponseKey.Depth && property.Value.ValueKind == JsonValueKind.Object ? Of(property.Value, depth + 1) : []))];

    private static ResponseKey Key(SpecMapping document, string name, SchemaView schema, int depth)
    {
        string[] types = [.. schema.Types.Where(static type => type != "null")];
        KeyForm form = schema.IsObject ? KeyForm.Object : types switch
        {
            ["array"] => KeyForm.List,
            ["integer"] => KeyForm.Integer,
            ["string"] => KeyForm.Text,
            ["boolean"] => KeyForm.Flag,
            [] => schema.Items is null ? KeyForm.Unknown : KeyForm.List,
            _ => KeyForm.Other,
        };
        return new ResponseKey(name, form, form == KeyForm.Object && depth < ResponseKey.Depth ? Of(document, schema, depth + 1) : [], ResponseKey.IsAddressFormat(schema.Format));
    }

    private static KeyForm Form(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => KeyForm.Object,
        JsonValueKind.Array => KeyForm.List,
        JsonValueKind.String => KeyForm.Text,
        JsonValueKind.True or JsonValueKind.False => KeyForm.Flag,
        JsonValueKind.Number => value.TryGetInt64(out _) ? KeyForm.Integer : KeyForm.Other,
        _ => KeyForm.Unknown,
    };
}
