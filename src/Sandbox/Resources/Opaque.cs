using System.Globalization;
using System.Text;
using System.Text.Json;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Resources;

/// <summary>The cursor: the key of the last row in base64, as in Laravel. An invalid cursor means the first page.</summary>
internal static class Opaque
{
    public static string Write(string last, string key)
    {
        var value = long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? last : JsonSerializer.Serialize(last);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"{{key}}":{{value}},"__isNext":true}"""));
    }

    public static string? Read(string? cursor, string key)
    {
        if (cursor is null)
            return null;
        try
        {
            var position = JsonDocument.Parse(Convert.FromBase64String(cursor)).RootElement;
            return position.ValueKind == JsonValueKind.Object && position.TryGetProperty(key, out var value) ? value.ToString() : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the index after a key in rows sorted by it. The row itself may not exist.</summary>
    public static int After(IReadOnlyList<Row> rows, string key)
    {
        var numeric = long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted);
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = numeric && long.TryParse(rows[middle].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number.CompareTo(wanted)
                : string.CompareOrdinal(rows[middle].Key, key);
            if (order <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
