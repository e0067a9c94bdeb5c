using Microsoft.OpenApi;
using OfficeGest.Generator.Naming;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Operations;

/// <summary>Creates models for the bodies of webhooks and callbacks, which the server sends.</summary>
internal sealed class WebhookModels(SpecDocument document, ResolveType resolve)
{
    public void Resolve(IEnumerable<OperationSite> sites, bool webhooks)
    {
        if (webhooks && document.Document.Webhooks is { } hooks)
        {
            foreach (string name in hooks.Keys.OrderBy(static name => name, StringComparer.Ordinal))
                Resolve(hooks[name], JsonPointers.Append("/webhooks", name), Identifier.Pascal(name, "Webhook"));
        }

        foreach (OperationSite site in sites)
        {
            if (site.Operation.Callbacks is not { } callbacks) continue;
            foreach (string name in callbacks.Keys.OrderBy(static name => name, StringComparer.Ordinal))
            {
                if (callbacks[name] is not OpenApiCallback { PathItems: { } items }) continue;
                string pointer = JsonPointers.Append(site.Pointer + "/callbacks", name);
                foreach (RuntimeExpression expression in items.Keys.OrderBy(static key => key.Expression, StringComparer.Ordinal))
                    Resolve(items[expression], JsonPointers.Append(pointer, expression.Expression), Identifier.Pascal(name, "Callback"));
            }
        }
    }

    private void Resolve(IOpenApiPathItem? item, string pointer, string name)
    {
        if (item is null or OpenApiPathItemReference) return;
        foreach ((string method, OpenApiOperation operation) in PathItemOperations.List(item))
        {
            string place = $"{pointer}/{method.ToLowerInvariant()}/requestBody";
            if (operation.RequestBody is not { } declared || document.Resolve(declared, place) is not { Value.Content: { } content } body) continue;
            foreach (string mediaType in content.Keys.Where(MediaTypes.IsJson).OrderBy(static key => key, StringComparer.Ordinal).Take(1))
            {
                if (content[mediaType]?.Schema is { } schema)
                    resolve(new SchemaSite(schema, JsonPointers.Append(body.Pointer + "/content", mediaType) + "/schema"), name + "Message");
            }
        }
    }
}
