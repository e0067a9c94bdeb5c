using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Tests.Learn;

/// <summary>Recorded traffic as browsers save it.</summary>
internal sealed class HarText
{
    public const string Root = "https://shop.example.pt/api/v2";

    private readonly JsonArray _entries = [];

    public HarText Add(string method, string url, int status, string? answer = null, string? sent = null, string media = "application/json", string? encoding = null)
    {
        var request = new JsonObject { ["method"] = method, ["url"] = url.StartsWith('/') ? Root + url : url, ["headers"] = new JsonArray(new JsonObject { ["name"] = "Cookie", ["value"] = "canary=1" }) };
        if (sent is not null) request["postData"] = new JsonObject { ["mimeType"] = media, ["text"] = sent };
        var content = new JsonObject { ["size"] = answer?.Length ?? 0, ["mimeType"] = "application/json" };
        if (answer is not null) content["text"] = answer;
        if (encoding is not null) content["encoding"] = encoding;
        _entries.Add(new JsonObject
        {
            ["_initiator"] = new JsonObject { ["type"] = "script", ["url"] = "https://canary.example/" },
            ["startedDateTime"] = "2026-09-01T10:00:00.000Z",
            ["request"] = request,
            ["response"] = new JsonObject { ["status"] = status, ["headers"] = new JsonArray(), ["content"] = content },
        });
        return this;
    }

    public HarText Add(JsonNode? entry)
    {
        _entries.Add(entry);
        return this;
    }

    public override string ToString() =>
        new JsonObject { ["log"] = new JsonObject { ["version"] = "1.2", ["creator"] = new JsonObject { ["name"] = "canary" }, ["_pages"] = new JsonArray(), ["entries"] = _entries.DeepClone() } }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
}
