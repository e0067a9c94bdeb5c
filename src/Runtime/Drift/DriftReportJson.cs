using System.Globalization;
using System.Text.Json;

namespace OfficeGest;

/// <summary>The JSON of a report, version 1.</summary>
internal static class DriftReportJson
{
    private const string Format = "officegest-drift";

    public static async Task WriteAsync(DriftReport report, Stream stream, CancellationToken cancellationToken)
    {
        using var writer = new Utf8JsonWriter(stream ?? throw new ArgumentNullException(nameof(stream)), new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteNumber("version", DriftReport.FormatVersion);
        writer.WriteStartArray("entries");
        foreach (DriftEntry entry in report.Entries) Write(writer, entry);
        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public static async Task<DriftReport> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
            JsonElement root = document.RootElement;
            if (root.GetProperty("format").GetString() != Format) throw new FormatException("This is not a drift report.");

            int version = root.GetProperty("version").GetInt32();
            if (version > DriftReport.FormatVersion) throw new FormatException($"The drift report has version {version}; this library reads versions up to {DriftReport.FormatVersion}.");

            return new DriftReport(root.GetProperty("entries").EnumerateArray().Select(Read).ToList());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("This is not a drift report: " + exception.Message, exception);
        }
    }

    private static void Write(Utf8JsonWriter writer, DriftEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("operationId", entry.OperationId);
        writer.WriteString("method", entry.Method);
        writer.WriteString("route", entry.Route);
        writer.WriteString("path", entry.Path);
        writer.WriteString("kind", entry.Kind.ToString());
        writer.WriteNumber("count", entry.Count);
        writer.WriteString("firstSeen", entry.FirstSeen.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("lastSeen", entry.LastSeen.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteStartObject("received");
        foreach (KeyValuePair<string, long> pair in entry.Received.OrderBy(static pair => pair.Key, StringComparer.Ordinal)) writer.WriteNumber(pair.Key, pair.Value);
        writer.WriteEndObject();
        if (entry.Examples.Count > 0)
        {
            writer.WriteStartArray("examples");
            foreach (string example in entry.Examples) writer.WriteStringValue(example);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static DriftEntry Read(JsonElement entry) => new()
    {
        OperationId = Text(entry.GetProperty("operationId")),
        Method = Text(entry.GetProperty("method")),
        Route = Text(entry.GetProperty("route")),
        Path = Text(entry.GetProperty("path")),
        Kind = Kind(Text(entry.GetProperty("kind"))),
        Count = Count(entry.GetProperty("count")),
        FirstSeen = entry.GetProperty("firstSeen").GetDateTimeOffset(),
        LastSeen = entry.GetProperty("lastSeen").GetDateTimeOffset(),
        Received = entry.GetProperty("received").EnumerateObject()
            .GroupBy(static pair => pair.Name, static pair => Count(pair.Value), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => DriftReportMerge.Sum(group), StringComparer.Ordinal),
        Examples = entry.TryGetProperty("examples", out JsonElement examples) ? [.. examples.EnumerateArray().Select(Text)] : [],
    };

    private static string Text(JsonElement value) => value.GetString() ?? throw new FormatException("This is not a drift report: a string is null.");

    private static long Count(JsonElement value) => value.GetInt64() is >= 0 and var count ? count : throw new FormatException("This is not a drift report: a count is negative.");

    // By name only: Enum.Parse also accepts numbers and lists of names.
    private static DriftKind Kind(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && Enum.TryParse(name, out DriftKind kind) && kind.ToString() == name
            ? kind
            : throw new FormatException("This is not a drift report: a kind is unknown.");
}
