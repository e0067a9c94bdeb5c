using System.Runtime.CompilerServices;
using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification.Conventions;

/// <summary>Detects values that no log may show: passwords, tokens, and write-only values.</summary>
internal static class SecretMark
{
    // The result is cached for each schema: in a clique of unions the number of paths to a schema is unlimited.
    private static readonly ConditionalWeakTable<IOpenApiSchema, object> Known = new();

    public static bool IsSecret(this IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchemaReference { Target: { } target } reference)
            return Marked(schema) ?? (schema.WriteOnly || IsPassword(schema.Format) || HasSecretPart(schema));

        // What stands beside the reference counts first. Asked itself, a reference looks its target up for each property, and that is slow.
        JsonSchemaReference beside = reference.Reference;
        return (beside.Extensions is null ? Marked(target) : Marked(schema))
            ?? ((beside.WriteOnly ?? target.WriteOnly) || IsPassword(string.IsNullOrEmpty(beside.Format) ? target.Format : beside.Format) || HasSecretPart(target));
    }

    public static bool IsSecret(this IOpenApiParameter parameter) => Marked(parameter) ?? parameter.Schema?.IsSecret() == true;

    /// <summary>Also finds a secret behind a reference, and one that may be null.</summary>
    private static bool HasSecretPart(IOpenApiSchema schema) =>
        (schema.AllOf is { Count: > 0 } || schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 })
        && (bool)Known.GetValue(schema, static whole => (object)FindSecretPart(whole));

    private static bool FindSecretPart(IOpenApiSchema schema)
    {
        var seen = new HashSet<IOpenApiSchema> { schema };
        var next = new Stack<IOpenApiSchema>(Parts(schema));
        while (next.Count > 0)
        {
            IOpenApiSchema part = next.Pop();
            bool? marked = Marked(part);
            if (marked ?? (part.WriteOnly || IsPassword(part.Format))) return true;
            if (marked is null && seen.Add(Target(part)))
                foreach (IOpenApiSchema inner in Parts(part)) next.Push(inner);
        }

        return false;
    }

    private static bool IsPassword(string? format) => format == "password";

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
