using System.Text.Json.Nodes;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Creates the initial rows of a list: its examples, then enough rows for its paging.</summary>
internal static class SpecRows
{
    private const int Few = 3;
    private const int Many = 40;

    public static Snapshot Make(SpecPayload list, string key, bool paged)
    {
        var examples = (list.Example() as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        var count = Math.Max(paged ? Many : Few, examples.Count);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<Row>(count);
        for (var i = 0; i < count; i++)
        {
            var node = i < examples.Count ? SpecExample.Copy(examples[i]) : Sampler.Make(list.Items, "", i) ?? Bare(list);
            if (node is JsonObject record)
            {
                // Rows without keys do not occur; generated rows get one, so that they differ.
                if (record.Count == 0)
                    record["name"] = $"Exemplo {i + 1}";
                SpecKey.Distinguish(record, key, i, taken);
                rows.Add(ToRow(record, key));
            }
            else
            {
                rows.Add(new Row(i.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(node)));
            }
        }

        return new Snapshot(Sorted(rows));
    }

    public static Row ToRow(JsonObject record, string key) =>
        new(record[key]?.ToString() ?? "", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(record));

    private static JsonObject? Bare(SpecPayload list) => Schemas.Properties(list.Items).Count == 0 && list.Items?.Type is null ? [] : null;

    // A cursor is a position in the order of the keys.
    private static Row[] Sorted(List<Row> rows) => rows.TrueForAll(row => long.TryParse(row.Key, out _))
        ? [.. rows.OrderBy(row => long.Parse(row.Key, System.Globalization.CultureInfo.InvariantCulture))]
        : [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal)];
}
