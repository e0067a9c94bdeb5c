using Microsoft.OpenApi;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>A route for every operation of a description. What the sandbox knows better by itself goes before it.</summary>
internal sealed class SpecRoutes(Installation installation, OpenApiDocument document)
{
    public IEnumerable<Route> Routes()
    {
        foreach (var (template, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                var path = Relative(template);
                var route = new Route(method.Method.ToUpperInvariant(), path, Endpoint(path, method.Method.ToUpperInvariant(), item, operation))
                {
                    Anonymous = operation.Security is { Count: 0 },
                };
                yield return operation.Node(ExtensionNames.Module)?.ToString() is { Length: > 0 } module ? route with { Module = module } : route;
            }
        }
    }

    private Endpoint Endpoint(string path, string method, IOpenApiPathItem item, OpenApiOperation operation)
    {
        var target = new SpecTarget(installation, document, path, item, operation);
        var validation = new SpecValidation(target.Parameters, operation.RequestBody);
        Endpoint endpoint = method switch
        {
            "GET" or "HEAD" => new SpecReading(installation, target).Answer,
            "DELETE" => new SpecWriting(target).Delete,
            "PUT" or "PATCH" => new SpecWriting(target).Change,
            _ => new SpecWriting(target).Create,
        };
        return exchange => target.IsUnderNothing(exchange) ? Errors.NoRecord : validation.Refusal(exchange) ?? endpoint(exchange);
    }

    // Some descriptions have the version in their server's address, some in each path.
    internal static string Relative(string path) => path.StartsWith(Pipeline.Root + "/", StringComparison.Ordinal) ? path[Pipeline.Root.Length..] : path;
}
