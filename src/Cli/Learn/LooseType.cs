using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Cli.Learn;

/// <summary>Learns a value of another JSON type with the same meaning. The spec then lists the types and marks the meaning, so the C# type is unchanged.</summary>
/// <remarks>The documented type is kept: a report does not contain how often the value had it.</remarks>
internal static class LooseType
{
    private static readonly string[] Number = [ValueForm.Integer, ValueForm.Number, ValueForm.NumericText];
    private static readonly string[] Whole = [ValueForm.Integer, ValueForm.NumericText, ValueForm.Boolean];
    private static readonly string[] Flag = [ValueForm.Boolean, ValueForm.Integer, ValueForm.NumericText, ValueForm.BooleanText, ValueForm.Text];
    private static readonly string[] Words = [ValueForm.Integer, ValueForm.Number, ValueForm.Boolean];

    /// <summary>Lists the types; returns the reason if the spec cannot express it.</summary>
    public static string? Widen(InferredSchema inferred, SchemaView view, SpecMapping node, IReadOnlyCollection<string> forms)
    {
        if (view.KnownValues is not null) return "the values are listed";
        if (Meaning(view) is not { } meaning) return "the spec cannot express it";
        if (!forms.All(Spellings(meaning).Contains)) return "the spec cannot express it";

        bool nullable = view.AllowsNull;
        string[] types = [meaning, .. view.Types.Where(static type => type != "null"), .. forms.Select(ValueForm.TypeOf).Order(StringComparer.Ordinal)];
        if (inferred.HasTypeLists) inferred.SetTypes(node, [.. types.Distinct(StringComparer.Ordinal)], nullable);
        else
        {
            // Before OpenAPI 3.1 a schema has at most one type, and no type means any type.
            node.Entries.Remove(static entry => entry.Name == "type");
            if (nullable) InferredSchema.Set(node, "nullable", SpecScalar.Literal("true"));
        }

        if (view.Format == "decimal") node.Entries.Remove(static entry => entry.Name == "format");
        InferredSchema.SetAfter(node, "type", ExtensionNames.Type, SpecScalar.Of(meaning));
        return null;
    }

    /// <summary>Returns the meaning of the value as the word in the spec.</summary>
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
