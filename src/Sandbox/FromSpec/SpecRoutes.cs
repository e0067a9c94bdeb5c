using Microsoft.OpenApi;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Creates a route for every operation of a spec. The known routes of the sandbox take precedence.</summary>
internal sealed class SpecRoutes(Installation installation, OpenApiDocument document)
{
    private readonly LoginShape? _login = LoginFinder.Find(document);
    private readonly SpecSecurity _security = new(installation, document);

    public IEnumerable<Route> Routes()
    {
        foreach (var (template, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                var path = Relative(template);
                var route = new Route(method.Method.ToUpperInvariant(), path, Endpoint(template, method.Method.ToUpperInvariant(), item, operation))
                {
                    Anonymous = operation.Security is { Count: 0 } || IsLogin(template, method.Method),
                    Admits = _security.Of(operation),
                };
                yield return operation.Node(ExtensionNames.Module)?.ToString() is { Length: > 0 } module ? route with { Module = module } : route;
            }
        }
    }

    private bool IsLogin(string template, string method) => _login?.Path == template && method == "POST";

    private Endpoint Endpoint(string template, string method, IOpenApiPathItem item, OpenApiOperation operation)
    {
        var target = new SpecTarget(installation, document, Relative(template), item, operation);
        if (IsLogin(template, method))
            return new SpecLogin(installation, target, _login!).LogIn;
        if (_login is not null && _login.LogoutPath == template && _login.LogoutMethod == method)
            return exchange => SpecLogin.LogOut(installation, exchange);

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

    // Some specs have the version in the server address, others in each path.
    internal static string Relative(string path) => path.StartsWith(Pipeline.Root + "/", StringComparison.Ordinal) ? path[Pipeline.Root.Length..] : path;
}
