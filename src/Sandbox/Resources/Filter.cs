using System.Globalization;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Resources;

internal enum FilterMatch
{
    Exact,
    Contains,
    Boolean,
    From,
    To,
}

/// <summary>A query parameter that filters a list by one field of its rows.</summary>
internal sealed record Filter(string Name, string Field, FilterMatch Match)
{
    public static Filter Exact(string name, string? field = null) => new(name, field ?? name, FilterMatch.Exact);

    public static Filter Contains(string name) => new(name, name, FilterMatch.Contains);

    public static Filter Boolean(string name) => new(name, name, FilterMatch.Boolean);

    public bool IsDate => Match is FilterMatch.From or FilterMatch.To;

    /// <summary>Returns whether a value is valid; an invalid one is ignored, like an unknown parameter.</summary>
    public bool Understands(string value) => Match != FilterMatch.Boolean || Truth(value) is not null;

    public static bool IsDay(string value) =>
        DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public IEnumerable<Row> Apply(Snapshot table, string value) => Match switch
    {
        FilterMatch.Exact => table.Where(Field, value),
        FilterMatch.Boolean => table.Where(Field, Truth(value) == true ? "true" : "false"),
        _ => Apply(table.Rows, value),
    };

    public IEnumerable<Row> Apply(IEnumerable<Row> rows, string value)
    {
        var wanted = Folding.Fold(Match == FilterMatch.Boolean ? Truth(value) == true ? "true" : "false" : value);
        return rows.Where(row => Matches(row.Text(Field), wanted));
    }

    private bool Matches(string? text, string wanted) => Match switch
    {
        FilterMatch.Contains => Folding.Fold(text).Contains(wanted, StringComparison.Ordinal),
        // Dates in this format can be compared as text; a row without a date is in no range.
        FilterMatch.From => text is not null && string.CompareOrdinal(Day(text), wanted) >= 0,
        FilterMatch.To => text is not null && string.CompareOrdinal(Day(text), wanted) <= 0,
        _ => Folding.Fold(text) == wanted,
    };

    private static string Day(string text) => text.Length > 10 ? text[..10] : text;

    private static bool? Truth(string value) => value switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => null,
    };
}
