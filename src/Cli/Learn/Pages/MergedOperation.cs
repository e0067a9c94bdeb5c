using System.Text.Json.Nodes;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>The documentation of an operation on all pages.</summary>
/// <param name="Method">The method in upper case.</param>
/// <param name="Route">The path below the root of the API.</param>
internal sealed record MergedOperation(string Method, string Route)
{
    private readonly List<DocumentedOperation> _parts = [];

    public IReadOnlyList<DocumentedOperation> Parts => _parts;

    public List<DocumentedStatus> CommonStatuses { get; } = [];

    public JsonNode? Envelope { get; private set; }

    public string Title => _parts.Select(static part => part.Title).FirstOrDefault(static title => title.Length > 0) ?? string.Empty;

    public IEnumerable<DocumentedField> Fields => _parts.SelectMany(static part => part.Fields);

    public IEnumerable<CallBody> Bodies => _parts.SelectMany(static part => part.Bodies);

    public IEnumerable<string> Query => _parts.SelectMany(static part => part.Query).Where(static name => FieldName.Is(name)).Distinct(StringComparer.Ordinal);

    public string? File => _parts.Select(static part => part.File).FirstOrDefault(static file => file is not null);

    /// <summary>The JSON of successes; the general example of the page if the operation has none.</summary>
    public IReadOnlyList<JsonNode?> Answers
    {
        get
        {
            JsonNode?[] own = [.. _parts.SelectMany(static part => part.Answers).Where(static answer => answer.Status is >= 200 and < 300).Select(static answer => answer.Json)];
            return own.Length == 0 && Envelope is not null && Method == "GET" && File is null ? [Envelope] : own;
        }
    }

    /// <summary>Each status once, with its description.</summary>
    public IEnumerable<DocumentedStatus> Statuses => _parts.SelectMany(static part => part.Statuses)
        .Concat(_parts.SelectMany(static part => part.Answers.Select(answer => new DocumentedStatus(answer.Status, string.Empty, part.Line))))
        .Concat(CommonStatuses)
        .GroupBy(static status => status.Status)
        .OrderBy(static group => group.Key)
        .Select(static group => group.FirstOrDefault(static status => status.Remark.Length > 0) ?? group.First());

    public void Add(DocumentedOperation part, DocumentedPage page)
    {
        _parts.Add(part);
        foreach (DocumentedStatus status in page.Statuses)
            if (!CommonStatuses.Exists(known => known.Status == status.Status)) CommonStatuses.Add(status);
        Envelope ??= page.Envelope;
    }
}
