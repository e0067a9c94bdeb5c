using System.Collections.Concurrent;
using System.Globalization;

namespace OfficeGest.Sandbox.Storage;

/// <summary>The rows of a table at one moment, with derived data that is computed once and shared by all requests.</summary>
internal sealed class Snapshot(Row[] rows)
{
    private static readonly Comparer<string?> ByValue = Comparer<string?>.Create(Compare);

    private readonly ConcurrentDictionary<string, ILookup<string, Row>> _byField = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?[]> _columns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Row[]> _sorted = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, Row>> _byKey = new(() => Index(rows));

    public Row[] Rows => rows;

    public Row? Find(string key) => _byKey.Value.GetValueOrDefault(key);

    /// <summary>Returns the rows whose field equals the value, ignoring case and accents like MySQL.</summary>
    public IEnumerable<Row> Where(string field, string value) =>
        _byField.GetOrAdd(field, name => rows.ToLookup(row => Folding.Fold(row.Text(name)), StringComparer.Ordinal))[Folding.Fold(value)];

    /// <summary>Returns these rows followed by others, with the columns that were already read.</summary>
    public Snapshot With(IReadOnlyCollection<Row> more)
    {
        var snapshot = new Snapshot([.. rows, .. more]);
        foreach (var (field, column) in _columns)
            snapshot._columns[field] = [.. column, .. more.Select(row => row.Text(field))];
        return snapshot;
    }

    /// <summary>Returns the rows whose field is between two texts, inclusive, which is correct for dates in this format.</summary>
    public Row[] Between(string field, string first, string last)
    {
        var column = _columns.GetOrAdd(field, name => Array.ConvertAll(rows, row => row.Text(name)));
        var found = new List<Row>();
        for (var i = 0; i < rows.Length; i++)
        {
            if (column[i] is { } text && string.CompareOrdinal(text, first) >= 0 && string.CompareOrdinal(text, last) <= 0)
                found.Add(rows[i]);
        }

        return [.. found];
    }

    public Row[] SortedBy(string field, bool descending) =>
        _sorted.GetOrAdd((descending ? "-" : "") + field, _ => descending
            ? [.. rows.OrderByDescending(row => row.Text(field), ByValue)]
            : [.. rows.OrderBy(row => row.Text(field), ByValue)]);

    // Dates can be compared as text, numbers cannot; null comes first, as in MySQL.
    private static int Compare(string? one, string? other) =>
        decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var left) && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(one, other);

    private static Dictionary<string, Row> Index(Row[] rows)
    {
        var index = new Dictionary<string, Row>(rows.Length, StringComparer.Ordinal);
        foreach (var row in rows)
            index.TryAdd(row.Key, row);
        return index;
    }
}
