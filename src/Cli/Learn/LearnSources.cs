using System.Text.Json;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Learn.Pages;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>The files to learn from. If one cannot be read, nothing is learned: partial evidence would look like complete evidence.</summary>
internal sealed class LearnSources
{
    /// <summary>Browsers store the bodies of a long session in one file; a larger file is a mistake.</summary>
    private const int MaximumBytes = 256 * 1024 * 1024;

    private readonly List<DriftReport> _reports = [];
    private readonly DriftTally _tally = new(TimeProvider.System);

    public LearnSources(SpecMapping document) => (Traffic, Pages) = (new Har(document, _tally, Samples), new DocumentedPages(document));

    public FieldSamples Samples { get; } = new();

    public Har Traffic { get; }

    public DocumentedPages Pages { get; }

    public async Task ReadAsync(string path, string name, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) throw new ToolException($"'{name}' is a folder; name the files in it.", ExitCodes.WrongUsage);
        if (!File.Exists(path)) throw new ToolException($"'{name}' does not exist.", ExitCodes.WrongUsage);
        if (new FileInfo(path).Length > MaximumBytes) throw new ToolException($"'{name}' is larger than {MaximumBytes / 1024 / 1024} MB; nothing was learned.");

        byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        if (PageSources.IsPage(name, bytes))
        {
            Pages.Add(PageSources.Read(name, bytes));
            return;
        }

        try
        {
            JsonElement json = JsonInput.Parse(bytes);
            if (Har.IsOne(json)) Traffic.Read(json);
            else if (PostmanCollection.IsOne(json)) Pages.Add(PostmanCollection.Read(name, json));
            else _reports.Add(await ReportAsync(json, JsonInput.Readable(bytes), cancellationToken).ConfigureAwait(false));
        }
        catch (JsonException exception)
        {
            // The message of the parser may quote the file.
            throw new ToolException($"'{name}' is neither a drift report nor recorded traffic (HAR): it is not valid JSON from line {exception.LineNumber + 1} on; it may be cut short. Nothing was learned.");
        }
        catch (Exception exception) when (exception is FormatException or KeyNotFoundException or InvalidOperationException)
        {
            string reason = exception is LaterVersionException ? exception.Message : "a part of it is missing or has another form.";
            throw new ToolException($"'{name}' is neither a drift report nor recorded traffic (HAR) that can be read: {reason} Nothing was learned.");
        }
    }

    public DriftReport Complete()
    {
        Traffic.Complete();
        return DriftReport.Merge([.. _reports, _tally.ToReport()]);
    }

    private static Task<DriftReport> ReportAsync(JsonElement root, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("version", out JsonElement version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out int number) && number > DriftReport.FormatVersion)
            throw new LaterVersionException($"it has version {number}, and this tool reads up to {DriftReport.FormatVersion}; update the tool.");
        return DriftReport.ReadAsync(new MemoryStream(bytes.ToArray()), cancellationToken);
    }

    private sealed class LaterVersionException(string message) : FormatException(message);
}
