using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>What one page says of one operation, before it is known which route it is.</summary>
/// <param name="method">In upper case.</param>
/// <param name="address">As the page writes it.</param>
/// <param name="source">The file.</param>
/// <param name="line">Where it is first named.</param>
internal sealed class DocumentedOperation(string method, string address, string source, int line)
{
    public string Method => method;

    /// <summary>The one with placeholders, where a page has both.</summary>
    public string Address { get; set; } = address;

    public string Source => source;

    public int Line => line;

    /// <summary>What the page calls it; empty when it does not.</summary>
    public string Title { get; set; } = string.Empty;

    public List<DocumentedField> Fields { get; } = [];

    /// <summary>Parameters of the query that calls send.</summary>
    public List<string> Query { get; } = [];

    public List<CallBody> Bodies { get; } = [];

    /// <summary>The JSON of answers, by status.</summary>
    public List<(int Status, JsonNode? Json)> Answers { get; } = [];

    /// <summary>The statuses with what the page says of them.</summary>
    public List<DocumentedStatus> Statuses { get; } = [];

    /// <summary>The media type of a success that is no JSON; null where it is JSON or nothing is known.</summary>
    public string? File { get; set; }

    public void Add(DocumentedCall call)
    {
        if (call.Body.Kind != CallBodyKind.None) Bodies.Add(call.Body);
        int question = call.Address.IndexOf('?', StringComparison.Ordinal);
        if (question >= 0) Query.AddRange(FormText.Pairs(call.Address[(question + 1)..]).Select(static pair => pair.Key));
        Query.AddRange(call.Query);
        if (IsFileType(call.Accepts)) File ??= call.Accepts;
        else if (call.SavesAnswer) File ??= "application/octet-stream";
    }

    public static bool IsFileType(string? media) =>
        media is not null && (media.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase) || media.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || media.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase)
            || media.StartsWith("application/zip", StringComparison.OrdinalIgnoreCase) || media.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) || media.StartsWith("application/xml", StringComparison.OrdinalIgnoreCase));
}

/// <summary>What one page says.</summary>
/// <param name="Source">The file.</param>
internal sealed record DocumentedPage(string Source)
{
    public List<DocumentedOperation> Operations { get; } = [];

    /// <summary>Statuses of every operation.</summary>
    public List<DocumentedStatus> Statuses { get; } = [];

    /// <summary>An answer that the page shows as an example for all of them.</summary>
    public JsonNode? Envelope { get; set; }

    public List<PageRemark> Remarks { get; } = [];

    /// <summary>Texts of the page that open doors.</summary>
    public HashSet<string> Secrets { get; } = new(StringComparer.Ordinal);
}
