using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OfficeGest.Sandbox.Browsing;
using OfficeGest.Sandbox.Faulting;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Controls the sandbox from outside its process: /_sandbox/faults, /_sandbox/requests, /_sandbox/state, /_sandbox/tokens, /_sandbox/reset.</summary>
internal static class ControlEndpoint
{
    private const string OneFault = "/_sandbox/faults/";

    public static Answer Handle(Installation installation, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var path = request.Path.ToString().TrimEnd('/');
        switch (request.Method, path)
        {
            case ("GET", "/_sandbox/state"):
                return Answer.Of(200, json => JsonSerializer.Serialize(json, SandboxState.Of(installation), ControlJson.Options));
            case ("DELETE", "/_sandbox/tokens"):
                installation.Sessions.CloseAll();
                return Answer.NoContent;
            case ("GET", "/_sandbox/faults"):
                return Answer.Of(200, json => JsonSerializer.Serialize(json, installation.Faults.Active, ControlJson.Options));
            case ("POST", "/_sandbox/faults"):
                return Add(installation, body);
            case ("DELETE", "/_sandbox/faults"):
                installation.Faults.Clear();
                return Answer.NoContent;
            case ("GET", "/_sandbox/requests"):
                return Answer.Of(200, json => JsonSerializer.Serialize(json, installation.Requests.Requests, ControlJson.Options));
            case ("DELETE", "/_sandbox/requests"):
                installation.Requests.Clear();
                return Answer.NoContent;
            case ("POST", "/_sandbox/reset"):
                installation.Reset();
                return Answer.NoContent;
            case ("DELETE", _) when path.StartsWith(OneFault, StringComparison.Ordinal) && long.TryParse(path.AsSpan(OneFault.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id):
                return installation.Faults.Remove(id) ? Answer.NoContent : new Answer(404);
            default:
                return new Answer(404);
        }
    }

    private static Answer Add(Installation installation, ReadOnlyMemory<byte> body)
    {
        try
        {
            var node = JsonNode.Parse(body.Span);
            var faults = (node is JsonArray list ? list : new JsonArray(node)).Deserialize<SandboxFault[]>(ControlJson.Options) ?? [];
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
