using System.Runtime.CompilerServices;
using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification.Conventions;

/// <summary>Detects values that no log may show: passwords, tokens, and write-only values.</summary>
internal static class SecretMark
{
    // The result is cached for each schema: in a clique of unions the number of paths to a schema is unlimited.
    private static readonly ConditionalWeakTable<IOpenApiSchema, object> Known = new();

    public static bool IsSecret(this IOpenApiSchema schema) =>
        Marked(schema) ?? (schema.WriteOnly || schema.Format == "password" || (bool)Known.GetValue(Target(schema), static target => (object)HasSecretPart(target)));

    public static bool IsSecret(this IOpenApiParameter parameter) => Marked(parameter) ?? parameter.Schema?.IsSecret() == true;

    /// <summary>Also finds a secret behind a reference, and one that may be null.</summary>
    private static bool HasSecretPart(IOpenApiSchema schema)
    {
        var seen = new HashSet<IOpenApiSchema> { schema };
        var next = new Stack<IOpenApiSchema>(Parts(schema));
        while (next.Count > 0)
        {
            IOpenApiSchema part = next.Pop();
            bool? marked = Marked(part);
            if (marked ?? (part.WriteOnly || part.Format == "password")) return true;
            if (marked is null && seen.Add(Target(part)))
                foreach (IOpenApiSchema inner in Parts(part)) next.Push(inner);
        }

        return false;
    }

    private static IOpenApiSchema Target(IOpenApiSchema schema) => schema is OpenApiSchemaReference { Target: { } target } ? target : schema;

    private static bool? Marked(IOpenApiReadOnlyExtensible element) => element.Text(ExtensionNames.Secret) switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    private static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema) =>
        (schema.AllOf ?? []).Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? []);
}
