using System.Text.Json;
using OfficeGest.Sandbox.Access;

namespace OfficeGest.Sandbox.Serving;

/// <summary>A request for an endpoint.</summary>
internal sealed class Exchange(string method, string path, Query query, ReadOnlyMemory<byte> body)
{
    public string Method => method;

    /// <summary>The path below /api/v2, decoded, without a slash at the end.</summary>
    public string Path => path;

    public Query Query => query;

    public ReadOnlyMemory<byte> Body => body;

    public string? Token { get; init; }

    /// <summary>The value of a header; null where it was not sent.</summary>
    public Func<string, string?> Header { get; init; } = static _ => null;

    public IReadOnlyList<SandboxFault> Faults { get; init; } = [];

    public IReadOnlyDictionary<string, string> Values { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public ThrottleFigures? Quota { get; set; }

    /// <summary>Returns the value of an active filter: sent, not empty, and not ignored by a fault.</summary>
    public string? Filter(string name)
    {
        foreach (var fault in Faults)
        {
            if (fault.Kind == SandboxFaultKind.IgnoredFilter && (fault.Field is null || fault.Field == name))
                return null;
        }

        return query[name];
    }

    /// <summary>Returns the body as a JSON object; an empty one for any other content, as in Laravel.</summary>
    public JsonElement Json()
    {
        try
        {
            var root = body.IsEmpty ? default : JsonDocument.Parse(body).RootElement;
            return root.ValueKind == JsonValueKind.Object ? root : Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;
}
