using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Cli.Drift;

/// <summary>The type of a value and, for text, its form, in the words of the drift report. Never the value.</summary>
internal static class ValueForm
{
    public const string Null = "null";
    public const string Integer = "integer";
    public const string Number = "number";
    public const string Boolean = "boolean";
    public const string Text = "string";
    public const string EmptyText = "string:empty";
    public const string NumericText = "string:number";
    public const string DateText = "string:date";
    public const string LocalDateTimeText = "string:local-date-time";
    public const string DateTimeText = "string:date-time";
    public const string Array = "array";
    public const string Object = "object";

    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Null,
        JsonValueKind.True or JsonValueKind.False => Boolean,
        JsonValueKind.Number => value.TryGetInt64(out _) ? Integer : Number,
        JsonValueKind.String => OfText(value.GetString()!),
        JsonValueKind.Array => Array,
        _ => Object,
    };

    public static string OfText(string text)
    {
        if (text.Length == 0) return EmptyText;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return DateText;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return LocalDateTimeText;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) return NumericText;
        return text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? DateTimeText : Text;
    }
}
