using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification.Conventions;

/// <summary>Finds the keys of the request and response bodies of a login, including those of <c>allOf</c>.</summary>
internal static class LoginSchema
{
    private const int Depth = 5;
    private const int MaximumObjects = 200;

    public static Dictionary<string, IOpenApiSchema> Properties(IOpenApiSchema schema)
    {
        var all = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        foreach (IOpenApiSchema part in Parts(schema))
            foreach (KeyValuePair<string, IOpenApiSchema> pair in part.Properties ?? Enumerable.Empty<KeyValuePair<string, IOpenApiSchema>>())
                if (pair.Value is not null) all[pair.Key] = pair.Value;
        return all;
    }

    public static IEnumerable<string> Required(IOpenApiSchema schema) => Parts(schema).SelectMany(static part => part.Required ?? Enumerable.Empty<string>());

    /// <summary>Returns the path of keys to the token; the shortest path if there are several.</summary>
    public static IReadOnlyList<string>? TokenPath(IOpenApiSchema schema)
    {
        var pending = new Queue<(IOpenApiSchema Schema, string[] Path)>([(schema, [])]);
        for (int seen = 0; pending.Count > 0 && seen < MaximumObjects; seen++)
        {
            (IOpenApiSchema one, string[] path) = pending.Dequeue();
            Dictionary<string, IOpenApiSchema> properties = Properties(one);
            string[] texts = [.. properties.Where(static pair => IsText(pair.Value)).Select(static pair => pair.Key)];
            if (LoginWords.Token(texts, path.LastOrDefault()) is { } token) return [.. path, token];
            if (path.Length + 1 == Depth) continue;
            foreach (KeyValuePair<string, IOpenApiSchema> pair in properties.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
                if (!IsText(pair.Value) && pair.Value.Types() is JsonSchemaType.Object or 0) pending.Enqueue((pair.Value, [.. path, pair.Key]));
        }

        return null;
    }

    private static bool IsText(IOpenApiSchema schema) =>
        (schema.Types() & JsonSchemaType.String) != 0 || (schema.Types() == 0 && schema.Properties is not { Count: > 0 } && schema.AllOf is not { Count: > 0 });

    private static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema)
    {
        var pending = new Queue<IOpenApiSchema>([schema]);
        for (int seen = 0; pending.Count > 0 && seen < MaximumObjects; seen++)
        {
            IOpenApiSchema part = pending.Dequeue();
            yield return part;
            foreach (IOpenApiSchema more in part.AllOf ?? Enumerable.Empty<IOpenApiSchema>())
                if (more is not null) pending.Enqueue(more);
        }
    }
}
