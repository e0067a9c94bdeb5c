using System.Text.Json;

namespace OfficeGest.Cli.Yaml;

/// <summary>Writes a node in braces and brackets on one line.</summary>
internal static class FlowText
{
    /// <param name="node">The node.</param>
    /// <param name="isSpaced">Whether braces have a space inside, as in the surrounding text.</param>
    public static string Of(SpecNode node, bool isSpaced = false) => node switch
    {
        SpecScalar scalar => ScalarText.Of(scalar, inFlow: true),
        SpecSequence sequence => $"[{string.Join(", ", sequence.Items.Select(item => Of(item, isSpaced)))}]",
        SpecMapping { Entries.Count: > 0 } mapping when isSpaced => $"{{ {Entries(mapping, isSpaced)} }}",
        _ => $"{{{Entries((SpecMapping)node, isSpaced)}}}",
    };

    public static string Key(string name) => ScalarText.Of(SpecScalar.Of(name), inFlow: true);

    /// <summary>Writes a node as JSON.</summary>
    public static string Json(SpecNode node) => node switch
    {
        SpecScalar { IsText: false } scalar => JsonLiteral(scalar.Value),
        SpecScalar scalar => JsonKey(scalar.Value),
        SpecSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Json))}]",
        SpecMapping { Entries.Count: 0 } => "{}",
        _ => $"{{ {string.Join(", ", ((SpecMapping)node).Entries.Select(static entry => $"{JsonKey(entry.Name)}: {Json(entry.Value)}"))} }}",
    };

    public static string JsonKey(string name) => $"\"{JsonEncodedText.Encode(name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string JsonLiteral(string value) => value.Length == 0 || value == "~" ? "null" : value;

    private static string Entries(SpecMapping mapping, bool isSpaced) => string.Join(", ", mapping.Entries.Select(entry => $"{Key(entry.Name)}: {Of(entry.Value, isSpaced)}"));
}
