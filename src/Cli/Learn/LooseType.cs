using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Cli.Learn;

/// <summary>A value that comes in another type of JSON and means the same. The spec lists the types and names what it is, so the C# type stays.</summary>
/// <remarks>What was promised stays promised: a report does not tell how often the value came right.</remarks>
internal static class LooseType
{
    private static readonly string[] Number = [ValueForm.Integer, ValueForm.Number, ValueForm.NumericText];
    private static readonly string[] Whole = [ValueForm.Integer, ValueForm.NumericText, ValueForm.Boolean];
    private static readonly string[] Flag = [ValueForm.Boolean, ValueForm.Integer, ValueForm.NumericText, ValueForm.BooleanText, ValueForm.Text];
    private static readonly string[] Words = [ValueForm.Integer, ValueForm.Number, ValueForm.Boolean];

    /// <summary>Lists the types; the reason when the spec has no word for it.</summary>
    public static string? Widen(InferredSchema inferred, SchemaView view, SpecMapping node, IReadOnlyCollection<string> forms)
    {
        if (view.KnownValues is not null) return "the values are listed";
        if (Meaning(view) is not { } meaning) return "the spec has no word for it";
        if (!forms.All(Spellings(meaning).Contains)) return "the spec has no word for it";

        bool nullable = view.AllowsNull;
        string[] types = [meaning, .. view.Types.Where(static type => type != "null"), .. forms.Select(ValueForm.TypeOf).Order(StringComparer.Ordinal)];
        if (inferred.HasTypeLists) inferred.SetTypes(node, [.. types.Distinct(StringComparer.Ordinal)], nullable);
        else
        {
            // Before OpenAPI 3.1 a schema has one type or none, and none means any.
            node.Entries.Remove(static entry => entry.Name == "type");
            if (nullable) InferredSchema.Set(node, "nullable", SpecScalar.Literal("true"));
        }

        if (view.Format == "decimal") node.Entries.Remove(static entry => entry.Name == "format");
        InferredSchema.SetAfter(node, "type", ExtensionNames.Type, SpecScalar.Of(meaning));
        return null;
    }

    /// <summary>What the value is in C#, as the word for it in the spec.</summary>
    private static string? Meaning(SchemaView view)
    {
        if (view.LooseType is { } loose) return loose;
        if (view.Types.Where(static type => type != "null").ToArray() is not [var type]) return null;
        if (type == "integer" && view.Text(ExtensionNames.Type) == "boolean") return "boolean";

        // A number does not obey the pattern of a text.
        string? pattern = view.Text("pattern");
        string? mark = LooseTypes.MarkOf(type, view.Format, pattern);
        return mark == "string" && pattern is not null ? null : mark;
    }

    private static string[] Spellings(string meaning) => meaning switch
    {
        "integer" => Whole,
        "number" => Number,
        "boolean" => Flag,
        _ => Words,
    };
}
