using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using OfficeGest.Sandbox.Faulting;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Steers the sandbox from outside its process: /_sandbox/faults, /_sandbox/requests, /_sandbox/reset.</summary>
internal static class ControlEndpoint
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public static Answer Handle(Installation installation, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        switch (request.Method, request.Path.ToString().TrimEnd('/'))
        {
            case ("GET", "/_sandbox/faults"):
                return Answer.Of(200, json => JsonSerializer.Serialize(json, installation.Faults.Active, Json));
            case ("POST", "/_sandbox/faults"):
                return Add(installation, body);
            case ("DELETE", "/_sandbox/faults"):
                installation.Faults.Clear();
                return Answer.NoContent;
            case ("GET", "/_sandbox/requests"):
                return Answer.Of(200, json => JsonSerializer.Serialize(json, installation.Requests.Requests, Json));
            case ("DELETE", "/_sandbox/requests"):
                installation.Requests.Clear();
                return Answer.NoContent;
            case ("POST", "/_sandbox/reset"):
                installation.Reset();
                return Answer.NoContent;
            default:
                return new Answer(404);
        }
    }

    private static Answer Add(Installation installation, ReadOnlyMemory<byte> body)
    {
        try
        {
            var node = JsonNode.Parse(body.Span);
            var faults = (node is JsonArray list ? list : new JsonArray(node)).Deserialize<SandboxFault[]>(Json) ?? [];
            foreach (var fault in faults)
                FaultRules.Check(fault ?? throw new JsonException("A fault is null."));

            // All or none.
            foreach (var fault in faults)
                installation.Faults.Add(fault);
            return Answer.NoContent;
        }
        catch (Exception refused) when (refused is JsonException or ArgumentException or InvalidOperationException or FormatException or OverflowException or NotSupportedException)
        {
            return Refuse(refused.Message);
        }
    }

    public static Answer Refuse(string reason) => Answer.Of(400, json =>
    {
        json.WriteStartObject();
        json.WriteString("message", reason);
        json.WriteEndObject();
    });
}
