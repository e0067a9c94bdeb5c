using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Learn;

/// <summary>The body of a recorded request.</summary>
/// <param name="Kind">The kind of body.</param>
/// <param name="Json">The values; those of a form are strings; undefined if there are none.</param>
internal readonly record struct SentBody(SentKind Kind, JsonElement Json)
{
    public static SentBody None { get; } = new(SentKind.None, default);

    public static SentBody Unknown { get; } = new(SentKind.Unknown, default);

    public static SentBody OfJson(JsonElement? json) => json is { } sent ? new(SentKind.Json, sent) : Unknown;

    public static SentBody OfForm(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var fields = new JsonObject();
        foreach ((string name, string value) in pairs) fields[name] = value;
        using var document = JsonDocument.Parse(fields.ToJsonString());
        return new(SentKind.Form, document.RootElement.Clone());
    }
}

internal enum SentKind
{
    None,
    Json,
    Form,

    /// <summary>A body without usable values: a file, a body that the browser did not keep, an invalid one.</summary>
    Unknown,
}
