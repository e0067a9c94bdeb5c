using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Learn;

/// <summary>What a recorded request sent.</summary>
/// <param name="Kind">The form it had.</param>
/// <param name="Json">The values, a form's as texts; undefined where there are none.</param>
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

    /// <summary>Something was sent that tells nothing: a file, a body that the browser did not keep, a broken one.</summary>
    Unknown,
}
