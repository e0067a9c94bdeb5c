using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Generator.Operations;

/// <param name="Key">The key of the payload.</param>
/// <param name="Data">The payload.</param>
/// <param name="Meta">The key of the paging figures; null when there is none.</param>
/// <param name="MetaKeys">The keys of the paging figures.</param>
internal sealed record EnvelopeShape(string Key, SchemaSite Data, string? Meta, IReadOnlyCollection<string> MetaKeys);

/// <summary>Finds the envelope around the payload of a response.</summary>
internal sealed class EnvelopeFinder(ObjectShapes shapes, Findings findings)
{
    public EnvelopeShape? Find(OperationSite site, SchemaSite body)
    {
        if (!shapes.IsObject(body)) return null;
        SchemaSite target = shapes.Target(body).Site;
        ObjectShape shape = shapes.Of(body, "Envelope");
        JsonNode? own = site.Operation.Node(ExtensionNames.Envelope);
        string? mark = ((own ?? target.Schema.Node(ExtensionNames.Envelope)) as JsonValue)?.ToString();
        if (EnvelopeConvention.IsWrong(mark, shape.Order))
        {
            string place = own is not null ? site.Pointer : target.Pointer;
            findings.AddNamed(
                SpecRules.BadExtension, $"{place}/{ExtensionNames.Envelope}", ExtensionNames.Envelope, $"the answer of '{site.Id}' has no key '{mark}', so it was ignored");
            return null;
        }

        if (EnvelopeConvention.Find(mark, shape.Order, IsChoice(target.Schema)) is not { } keys) return null;
        IReadOnlyCollection<string> figures = keys.Meta is null ? [] : shapes.Of(shape.Properties[keys.Meta].Site, "Meta").Order;
        return new EnvelopeShape(keys.Payload, shape.Properties[keys.Payload].Site, keys.Meta, figures);
    }

    private static bool IsChoice(IOpenApiSchema schema) => schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 };
}
