using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Generator.Operations;

/// <param name="Data">The payload.</param>
/// <param name="Keys">The names of the keys by purpose.</param>
/// <param name="All">All keys of the response.</param>
internal sealed record EnvelopeShape(SchemaSite Data, EnvelopeKeys Keys, IReadOnlyList<ResponseKey> All);

/// <summary>Finds the envelope around the payload of a response.</summary>
internal sealed class EnvelopeFinder(ObjectShapes shapes, Findings findings)
{
    private const string Envelope = "Envelope";

    // Checking for an envelope must not name inline types, since it may not be one.
    private readonly ObjectShapes _looks = shapes.ForLooking();

    // The name of a method and its response ask the same.
    private readonly Dictionary<(string Operation, string Body), EnvelopeShape?> _found = [];

    public EnvelopeShape? Find(OperationSite site, SchemaSite body)
    {
        if (!_found.TryGetValue((site.Pointer, body.Pointer), out EnvelopeShape? found)) _found[(site.Pointer, body.Pointer)] = found = Look(site, body);
        return found;
    }

    /// <summary>The keys of a row.</summary>
    public IReadOnlyCollection<string> RowKeys(SchemaSite row) => _looks.IsObject(row) ? _looks.Of(row, Envelope).Order : [];

    private EnvelopeShape? Look(OperationSite site, SchemaSite body)
    {
        if (!shapes.IsObject(body)) return null;
        SchemaSite target = shapes.Target(body).Site;
        ObjectShape shape = _looks.Of(body, Envelope);
        JsonNode? own = site.Operation.Node(ExtensionNames.Envelope);
        string? mark = ((own ?? target.Schema.Node(ExtensionNames.Envelope)) as JsonValue)?.ToString();
        if (EnvelopeConvention.IsWrong(mark, shape.Order))
        {
            string place = own is not null ? site.Pointer : target.Pointer;
            findings.AddNamed(
                SpecRules.BadExtension, $"{place}/{ExtensionNames.Envelope}", ExtensionNames.Envelope, $"the response of '{site.Id}' has no key '{mark}', so it was ignored");
            return null;
        }

        IReadOnlyList<ResponseKey> all = ResponseKey.Of(Properties(shape), LoginSchema.Properties);
        if (EnvelopeConvention.Find(mark, all, site.Route.Path, IsChoice(target.Schema)) is not { } keys) return null;
        shapes.Of(body, Envelope);
        return new EnvelopeShape(shape.Properties[keys.Payload].Site, keys, all);
    }

    private static IEnumerable<KeyValuePair<string, IOpenApiSchema>> Properties(ObjectShape shape) =>
        shape.Order.Select(name => new KeyValuePair<string, IOpenApiSchema>(name, shape.Properties[name].Site.Schema));

    private static bool IsChoice(IOpenApiSchema schema) => schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 };
}
