namespace OfficeGest;

/// <summary>All recorded drift as one document. Reports of several processes can be merged.</summary>
public sealed class DriftReport
{
    /// <summary>The version of the JSON format that is written.</summary>
    public const int FormatVersion = 1;

    /// <summary>Creates a report.</summary>
    public DriftReport(IEnumerable<DriftEntry> entries) =>
        Entries = [.. (entries ?? throw new ArgumentNullException(nameof(entries)))
            .OrderBy(static entry => entry.OperationId, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Path, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Kind)];

    /// <summary>Gets the differences, by operation, path and kind.</summary>
    public IReadOnlyList<DriftEntry> Entries { get; }

    /// <summary>Merges reports: adds the counts, and keeps the earliest and the latest time.</summary>
    public static DriftReport Merge(IEnumerable<DriftReport> reports) => DriftReportMerge.Merge(reports);

    /// <summary>Reads a report that <see cref="WriteAsync"/> has written.</summary>
    /// <exception cref="FormatException">The stream is not a report, or its version is not supported.</exception>
    public static Task<DriftReport> ReadAsync(Stream stream, CancellationToken cancellationToken = default) => DriftReportJson.ReadAsync(stream, cancellationToken);

    /// <summary>Writes the report as indented JSON in UTF-8; the stream stays open.</summary>
    public Task WriteAsync(Stream stream, CancellationToken cancellationToken = default) => DriftReportJson.WriteAsync(this, stream, cancellationToken);
}
