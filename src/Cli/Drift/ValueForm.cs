using System.Text.Json;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Cli.Drift;

/// <summary>The type of a value and, for text, its form, as in the drift report. Never the value itself.</summary>
internal static class ValueForm
{
    public const string Null = "null";
    public const string Integer = "integer";
    public const string Number = "number";
    public const string Boolean = "boolean";
    public const string Text = "string";
    public const string EmptyText = "string:empty";
    public const string NumericText = "string:number";
    public const string BooleanText = "string:boolean";
    public const string DateText = "string:date";
    public const string ZeroDateText = "string:zero-date";
    public const string LocalDateTimeText = "string:local-date-time";
    public const string DateTimeText = "string:date-time";
    public const string Array = "array";
    public const string EmptyArray = "array:empty";
    public const string Object = "object";

    private static readonly HashSet<string> All = new(
        [Null, Integer, Number, Boolean, Text, EmptyText, NumericText, BooleanText, DateText, ZeroDateText, LocalDateTimeText, DateTimeText, Array, EmptyArray, Object],
        StringComparer.Ordinal);

    /// <summary>Returns whether it is one of these forms: a report may have been edited, and its content gets into the spec.</summary>
    public static bool IsKnown(string form) => All.Contains(form);

    /// <summary>Returns whether the form means null where the spec has another type than a string: PHP's spellings of null.</summary>
    public static bool SaysNothing(string form) => form is EmptyText or ZeroDateText or EmptyArray;

    /// <summary>Returns the JSON type.</summary>
    public static string TypeOf(string form) => form.Split(':')[0];

    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Null,
        JsonValueKind.True or JsonValueKind.False => Boolean,
        JsonValueKind.Number => value.TryGetInt64(out _) ? Integer : Number,
        JsonValueKind.String => OfText(value.GetString()!),
        JsonValueKind.Array => value.GetArrayLength() == 0 ? EmptyArray : Array,
        _ => Object,
    };

    public static string OfText(string text)
    {
        if (text.Length == 0) return EmptyText;
        if (text.StartsWith("0000-00-00", StringComparison.Ordinal)) return ZeroDateText;
        return text is "true" or "false" ? BooleanText : ScalarForms.TextForm(text) ?? Text;
    }
}
