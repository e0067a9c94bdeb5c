using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OfficeGest.Generator.Parse;

/// <param name="Key">The key of the payload.</param>
/// <param name="Data">The payload.</param>
/// <param name="Meta">The key of the paging figures; null when there is none.</param>
/// <param name="MetaKeys">The keys of the paging figures.</param>
internal sealed record EnvelopeShape(string Key, SchemaSite Data, string? Meta, IReadOnlyCollection<string> MetaKeys);

/// <summary>Recognizes the envelope around a payload by its shape: <c>data</c>, and <c>meta</c> or <c>links</c> at most.</summary>
internal sealed class EnvelopeFinder(TypeCatalog catalog)
{
    private static readonly HashSet<string> Companions = new(StringComparer.Ordinal) { "meta", "links" };

    public EnvelopeShape? Find(OperationSite site, SchemaSite body)
    {
        if (!catalog.Shapes.IsObject(body)) return null;
        SchemaSite target = catalog.Shapes.Target(body).Site;
        ObjectShape shape = catalog.Shapes.Of(body, "Envelope");
        string key = "data";
        JsonNode? mark = site.Operation.Node("x-officegest-envelope") ?? target.Schema.Node("x-officegest-envelope");
        if (mark is JsonValue)
        {
            key = mark.ToString();
            if (key is "false" or "False") return null;
            if (!shape.Properties.ContainsKey(key))
            {
                string place = site.Operation.Node("x-officegest-envelope") is not null ? site.Pointer : target.Pointer;
                catalog.Findings.AddNamed(SpecRules.BadExtension, place + "/x-officegest-envelope", "x-officegest-envelope", $"the answer of '{site.Id}' has no key '{key}', so it was ignored");
                return null;
            }
        }
        else if (!shape.Properties.ContainsKey(key) || shape.Order.Exists(name => name != key && !Companions.Contains(name)) || IsChoice(target.Schema))
        {
            return null;
        }

        string? meta = shape.Properties.ContainsKey("meta") ? "meta" : null;
        IReadOnlyCollection<string> keys = meta is null ? [] : catalog.Shapes.Of(shape.Properties[meta].Site, "Meta").Order;
        return new EnvelopeShape(key, shape.Properties[key].Site, meta, keys);
    }

    private static bool IsChoice(IOpenApiSchema schema) => schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 };
}
