using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Conventions;

/// <summary>
/// Finds the credentials that a description takes: the schemes that its requirements name, or all that it declares where nothing requires any.
/// </summary>
internal static class SecurityFinder
{
    private const string Schemes = "/components/securitySchemes";

    /// <param name="document">The description.</param>
    /// <param name="problem">Called with the pointer of what no client can send, and why, to stand after its name.</param>
    /// <returns>Null where the description says nothing of credentials.</returns>
    public static SecurityShape? Find(OpenApiDocument document, Action<string, string>? problem = null)
    {
        IDictionary<string, IOpenApiSecurityScheme> declared = document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>();
        HashSet<string> required = Required(document, problem);
        var keys = new List<KeyShape>();
        (bool bearer, bool basic, bool any) = (false, false, false);
        foreach (KeyValuePair<string, IOpenApiSecurityScheme> pair in declared)
        {
            if (pair.Value is not { } scheme || (required.Count > 0 && !required.Contains(pair.Key))) continue;
            any = true;
            if (Fault(scheme) is { } fault)
            {
                problem?.Invoke(JsonPointers.Append(Schemes, pair.Key), fault);
                continue;
            }

            bool isKey = scheme.Type == SecuritySchemeType.ApiKey;
            bool isAuthorization = isKey && scheme.In == ParameterLocation.Header && string.Equals(scheme.Name, "Authorization", StringComparison.OrdinalIgnoreCase);
            if (isKey) keys.Add(new KeyShape(pair.Key, scheme.Name!, scheme.In == ParameterLocation.Query));
            bearer |= isAuthorization || (!isKey && !IsHttp(scheme, "basic"));
            basic |= IsHttp(scheme, "basic");
        }

        return any ? new SecurityShape(keys.ToEquatableArray(), bearer, basic) : null;
    }

    /// <summary>The names of the schemes that a requirement asks for, all of them together.</summary>
    public static IReadOnlyList<string> Names(OpenApiSecurityRequirement requirement) =>
        [.. requirement.Keys.Select(static scheme => scheme.Reference.Id).OfType<string>()];

    private static HashSet<string> Required(OpenApiDocument document, Action<string, string>? problem)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Add(document.Security, string.Empty);
        foreach (KeyValuePair<string, IOpenApiPathItem> path in document.Paths ?? [])
        {
            foreach ((string method, OpenApiOperation operation) in PathItemOperations.List(path.Value))
                Add(operation.Security, JsonPointers.Append("/paths", path.Key) + "/" + method.ToLowerInvariant());
        }

        return names;

        void Add(IList<OpenApiSecurityRequirement>? requirements, string pointer)
        {
            for (int i = 0; i < (requirements?.Count ?? 0); i++)
            {
                IReadOnlyList<string> together = requirements![i] is { } requirement ? Names(requirement) : [];
                names.UnionWith(together);
                if (together.Count > 1) problem?.Invoke($"{pointer}/security/{i}", $"asks for {string.Join(" and ", together.Select(static name => $"'{name}'"))} together, and a client has one credential");
            }
        }
    }

    private static string? Fault(IOpenApiSecurityScheme scheme) => scheme.Type switch
    {
        SecuritySchemeType.ApiKey when scheme.In is not (ParameterLocation.Header or ParameterLocation.Query) => "is an API key that is neither in a header nor in the query",
        SecuritySchemeType.ApiKey when string.IsNullOrWhiteSpace(scheme.Name) => "is an API key without a name",
        SecuritySchemeType.Http when !IsHttp(scheme, "bearer") && !IsHttp(scheme, "basic") => $"is of the HTTP scheme '{scheme.Scheme}'",
        SecuritySchemeType.MutualTLS => "is a certificate of the client, which a handler of yours has to bring",
        null => "has no type that OpenAPI knows",
        _ => null,
    };

    private static bool IsHttp(IOpenApiSecurityScheme scheme, string name) =>
        scheme.Type == SecuritySchemeType.Http && string.Equals(scheme.Scheme, name, StringComparison.OrdinalIgnoreCase);
}
