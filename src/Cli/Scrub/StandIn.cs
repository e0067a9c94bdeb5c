using System.Text.Json;
using OfficeGest.Cli.Drift;

namespace OfficeGest.Cli.Scrub;

/// <summary>Creates the placeholder for a value: a constant of the same form.</summary>
/// <remarks>A placeholder derived from the value would reveal its length or, given a list of candidates, the value itself.</remarks>
internal static class StandIn
{
    /// <summary>It has a space, so that it is never mistaken for a code or a path segment.</summary>
    public const string Text = "a text";

    /// <summary>Returns a text of the same <see cref="ValueForm"/>, which is all that <c>spec learn</c> uses.</summary>
    public static string Of(string text) => ValueForm.OfText(text) switch
    {
        ValueForm.EmptyText => string.Empty,
        ValueForm.NumericText => text.Contains('.', StringComparison.Ordinal) ? "1.5" : "1",
        ValueForm.DateText => "2000-01-01",
        ValueForm.LocalDateTimeText => "2000-01-01 00:00:00",
        ValueForm.DateTimeText => "2000-01-01T00:00:00Z",
        _ => Text,
    };

    /// <summary>An integer stays an integer, but its value could identify a customer.</summary>
    public static void WriteNumber(Utf8JsonWriter json, JsonElement number) => json.WriteRawValue(ValueForm.Of(number) == ValueForm.Integer ? "1"u8 : "1.5"u8);
}
