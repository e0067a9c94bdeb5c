using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Sandbox.FromSpec;
using OfficeGest.Sandbox.Serving;

namespace OfficeGest.Sandbox.Browsing;

/// <summary>The data for an interactive reference of the sandbox: the spec that it serves, and a token, so that the reader is logged in.</summary>
/// <remarks>The reference itself is part of the tool: its script is larger than this package, and tests do not need it.</remarks>
internal sealed class ReferenceSource(Installation installation, OpenApiDocument document)
{
    /// <summary>The path of the reference.</summary>
    public const string Path = "/reference";

    /// <summary>The path of the spec.</summary>
    public const string DescriptionPath = "/_sandbox/description.json";

    /// <summary>The security scheme of the token.</summary>
    public const string Scheme = "sandbox";

    private readonly object _gate = new();
    private string? _token;

    /// <summary>A valid token; the same one as long as it is valid.</summary>
    public string Token
    {
        get
        {
            lock (_gate)
            {
                if (!installation.Sessions.IsOpen(_token))
                    _token = installation.Sessions.Open();
                return _token!;
            }
        }
    }

    /// <summary>Returns the spec as OpenAPI 3.1 in JSON, with this server and with the only security scheme of the sandbox.</summary>
    public async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        var root = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken).ConfigureAwait(false))!.AsObject();
        root["servers"] = new JsonArray(new JsonObject { ["url"] = Pipeline.Root });
        root["security"] = new JsonArray(new JsonObject { [Scheme] = new JsonArray() });
        if (root["components"] is not JsonObject components)
            root["components"] = components = [];
        components["securitySchemes"] = new JsonObject { [Scheme] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } };

        var paths = new JsonObject();
        foreach (var (template, item) in root["paths"] as JsonObject ?? [])
        {
            foreach (var (_, operation) in item as JsonObject ?? [])
            {
                // Empty means that no token is needed; anything else is replaced by the scheme of the sandbox.
                if (operation is JsonObject map && map["security"] is JsonArray { Count: > 0 })
                    map.Remove("security");
                (operation as JsonObject)?.Remove("servers");
            }

            (item as JsonObject)?.Remove("servers");
            paths.TryAdd(SpecRoutes.Relative(template), item?.DeepClone());
        }

        root["paths"] = paths;
        return root.ToJsonString();
    }
}
