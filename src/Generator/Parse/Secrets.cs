using Microsoft.OpenApi;

namespace OfficeGest.Generator.Parse;

/// <summary>Values that no log may show: passwords, tokens, and what is only ever sent.</summary>
internal static class Secrets
{
    /// <summary>Whether a value is a secret: <c>true</c> or <c>false</c>, and stronger than the format.</summary>
    public const string Mark = "x-officegest-secret";

    private const int MaximumDepth = 4;

    public static bool IsSecret(this IOpenApiSchema schema) => IsSecret(schema, 0);

    public static bool IsSecret(this IOpenApiParameter parameter) => Marked(parameter) ?? parameter.Schema?.IsSecret() == true;

    private static bool IsSecret(IOpenApiSchema schema, int depth) =>
        Marked(schema) ?? (schema.WriteOnly || schema.Format == "password" || (depth < MaximumDepth && Parts(schema).Any(part => IsSecret(part, depth + 1))));

    private static bool? Marked(IOpenApiReadOnlyExtensible element) => element.Text(Mark) switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    // What is written around a reference, and a secret that may be null.
    private static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema) =>
        (schema.AllOf ?? []).Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? []);
}
