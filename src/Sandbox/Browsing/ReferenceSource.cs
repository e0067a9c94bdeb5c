using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Sandbox.FromSpec;
using OfficeGest.Sandbox.Serving;

namespace OfficeGest.Sandbox.Browsing;

/// <summary>What an interactive reference of the sandbox needs: the description as the sandbox serves it, and a token, so that whoever reads is logged in.</summary>
/// <remarks>The reference itself comes with the tool: its script is larger than all of this package, and tests do not read it.</remarks>
internal sealed class ReferenceSource(Installation installation, OpenApiDocument document)
{
    /// <summary>Where the reference is.</summary>
    public const string Path = "/reference";

    /// <summary>Where the description is.</summary>
    public const string DescriptionPath = "/_sandbox/description.json";

    /// <summary>The scheme that the token belongs to.</summary>
    public const string Scheme = "sandbox";

    private readonly object _gate = new();
    private string? _token;

    /// <summary>A token that is accepted now; the same one as long as it is.</summary>
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

    /// <summary>The description as OpenAPI 3.1 in JSON: below this server, and with the one scheme that the sandbox knows, whatever the original says.</summary>
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
                // Empty means that no token is needed; everything else is the sandbox's own.
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
