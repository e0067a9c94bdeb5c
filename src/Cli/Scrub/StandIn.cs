using System.Text.Json;
using OfficeGest.Cli.Drift;

namespace OfficeGest.Cli.Scrub;

/// <summary>What takes the place of a value: another one of the same form, and the same one for all of them.</summary>
/// <remarks>A stand-in made from the value would give away its length or, to who holds a list of candidates, the value itself.</remarks>
internal static class StandIn
{
    /// <summary>With a blank, so that it is never taken for a code or for a word of a path.</summary>
    public const string Text = "a text";

    /// <summary>Of the same <see cref="ValueForm"/>, which is all that <c>spec learn</c> looks at.</summary>
    public static string Of(string text) => ValueForm.OfText(text) switch
    {
        ValueForm.EmptyText => string.Empty,
        ValueForm.NumericText => text.Contains('.', StringComparison.Ordinal) ? "1.5" : "1",
        ValueForm.DateText => "2000-01-01",
        ValueForm.LocalDateTimeText => "2000-01-01 00:00:00",
        ValueForm.DateTimeText => "2000-01-01T00:00:00Z",
        _ => Text,
    };

    /// <summary>An integer stays one. Which number it was may tell a customer from others.</summary>
    public static void WriteNumber(Utf8JsonWriter json, JsonElement number) => json.WriteRawValue(ValueForm.Of(number) == ValueForm.Integer ? "1"u8 : "1.5"u8);
}
