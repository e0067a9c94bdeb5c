using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>The documentation of an operation on one page, before its route is known.</summary>
/// <param name="method">The method in upper case.</param>
/// <param name="address">The address as written on the page.</param>
/// <param name="source">The file.</param>
/// <param name="line">The line where it first occurs.</param>
internal sealed class DocumentedOperation(string method, string address, string source, int line)
{
    public string Method => method;

    /// <summary>The address; with placeholders if the page has both forms.</summary>
    public string Address { get; set; } = address;

    public string Source => source;

    public int Line => line;

    /// <summary>The title on the page; empty if there is none.</summary>
    public string Title { get; set; } = string.Empty;

    public List<DocumentedField> Fields { get; } = [];

    /// <summary>The query parameters that calls send.</summary>
    public List<string> Query { get; } = [];

    public List<CallBody> Bodies { get; } = [];

    /// <summary>The JSON of responses, by status.</summary>
    public List<(int Status, JsonNode? Json)> Answers { get; } = [];

    /// <summary>The statuses with their descriptions on the page.</summary>
    public List<DocumentedStatus> Statuses { get; } = [];

    /// <summary>The media type of a success other than JSON; null if it is JSON or unknown.</summary>
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

/// <summary>The content of a page.</summary>
/// <param name="Source">The file.</param>
internal sealed record DocumentedPage(string Source)
{
    public List<DocumentedOperation> Operations { get; } = [];

    /// <summary>The statuses of every operation.</summary>
    public List<DocumentedStatus> Statuses { get; } = [];

    /// <summary>A response that is an example for all operations.</summary>
    public JsonNode? Envelope { get; set; }

    public List<PageRemark> Remarks { get; } = [];

    /// <summary>The credentials on the page.</summary>
    public HashSet<string> Secrets { get; } = new(StringComparer.Ordinal);
}
