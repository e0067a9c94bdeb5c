using System.Globalization;
using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;
using ParameterLocation = OfficeGest.Generator.Model.ParameterLocation;
using ParameterStyle = OfficeGest.Generator.Model.ParameterStyle;

namespace OfficeGest.Generator.Operations;

/// <summary>Creates the parameters of an operation, including those of its path item.</summary>
internal sealed class ParameterFactory(SpecDocument document, Renames renames, Findings findings, ResolveType resolve)
{
    // OpenAPI ignores parameters with these names; the runtime sets the headers.
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    /// <summary>Returns path parameters in the order of the route, then the others in the order of the spec, with those of the path item first.</summary>
    public List<SpecParameter> All(OperationSite site, string typeName)
    {
        var found = new Dictionary<(string Name, ParameterLocation Location), (IOpenApiParameter Parameter, string Pointer)>();
        List<(string, ParameterLocation)> order = [];
        foreach ((IOpenApiParameter declared, string place) in Declared(site))
        {
            if (document.Resolve(declared, place) is not { } resolved)
                throw new OperationLeftOutException(SpecRules.ParameterUnusable, place, site.Id, $"{Number(place)} is an unresolved reference");
            if (resolved.Value.Name is not { Length: > 0 } name)
                throw new OperationLeftOutException(SpecRules.ParameterUnusable, place, site.Id, $"{Number(place)} has no 'name'");
            if (resolved.Value.In is null)
                throw new OperationLeftOutException(SpecRules.ParameterUnusable, place, site.Id, $"'{name}' has no 'in' that is path, query, header or cookie");
            ParameterLocation location = Location(site, resolved.Value, resolved.Pointer);
            if (location == ParameterLocation.Header && OwnHeaders.Contains(name)) continue;
            if (location == ParameterLocation.Query && site.Route.Fixes(name)) continue;
            if (location is ParameterLocation.Header or ParameterLocation.Cookie && HeaderNames.Problem(name, location) is { } problem)
            {
                findings.Add(SpecRules.HeaderUnusable, place, site.Id, name, problem);
                continue;
            }

            if (location == ParameterLocation.Path && !site.Route.Parameters.Contains(name))
            {
                findings.Add(SpecRules.PathParameterUnused, place, site.Id, name);
                continue;
            }

            if (!found.ContainsKey((name, location))) order.Add((name, location));
            found[(name, location)] = resolved;
        }

        // Inline types are created in the order of the names, and listed in the order of the spec.
        Dictionary<(string, ParameterLocation), SpecParameter> built = found
            .OrderBy(static pair => pair.Key.Name, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Key.Location)
            .ToDictionary(static pair => pair.Key, pair => Build(site, pair.Value.Parameter, pair.Value.Pointer, pair.Key.Location, typeName));
        List<SpecParameter> all = [];
        foreach (string name in site.Route.Parameters)
            all.Add(built.TryGetValue((name, ParameterLocation.Path), out SpecParameter? parameter) ? parameter : Guess(site, name));
        all.AddRange(order.Where(static key => key.Item2 != ParameterLocation.Path).Select(key => built[key]));
        return KeyNames.Name(site.Route, all);
    }

    private static string Number(string place) => $"number {int.Parse(place.Substring(place.LastIndexOf('/') + 1), CultureInfo.InvariantCulture) + 1} of its list";

    private static IEnumerable<(IOpenApiParameter Parameter, string Pointer)> Declared(OperationSite site)
    {
        for (int i = 0; i < (site.Item.Parameters?.Count ?? 0); i++)
            if (site.Item.Parameters![i] is { } parameter) yield return (parameter, $"{site.PathPointer}/parameters/{i}");
        for (int i = 0; i < (site.Operation.Parameters?.Count ?? 0); i++)
            if (site.Operation.Parameters![i] is { } parameter) yield return (parameter, $"{site.Pointer}/parameters/{i}");
    }

    private static ParameterLocation Location(OperationSite site, IOpenApiParameter parameter, string pointer) => parameter.In switch
    {
        Microsoft.OpenApi.ParameterLocation.Path => ParameterLocation.Path,
        Microsoft.OpenApi.ParameterLocation.Query => ParameterLocation.Query,
        Microsoft.OpenApi.ParameterLocation.Header => ParameterLocation.Header,
        Microsoft.OpenApi.ParameterLocation.Cookie => ParameterLocation.Cookie,
        _ => throw new OperationLeftOutException(
            SpecRules.ParameterUnusable, pointer, site.Id, $"'{parameter.Name}' represents the whole query string"),
    };

    private SpecParameter Guess(OperationSite site, string name)
    {
        findings.Add(SpecRules.PathParameterGuessed, site.Pointer, site.Id, name);
        var source = new OpenApiParameter { Name = name, In = Microsoft.OpenApi.ParameterLocation.Path, Required = true };
        var model = new ParameterModel
        {
            WireName = name,
            Name = name,
            Location = ParameterLocation.Path,
            Type = new ScalarType(ScalarKind.String),
            Required = true,
        };
        return new SpecParameter(model, source, site.Pointer);
    }

    private SpecParameter Build(OperationSite site, IOpenApiParameter parameter, string pointer, ParameterLocation location, string typeName)
    {
        (SchemaSite? schema, bool asJson) = Schema(site, parameter, pointer);
        string name = parameter.Name!;
        bool required = location == ParameterLocation.Path || parameter.Required;
        LiteralModel? constant = required && !asJson && schema is { } only ? Constants.OfParameter(document.ReferencedId(only.Schema) is { } id ? document.Schema(id).Schema : only.Schema) : null;
        TypeModel type = constant is not null ? new ScalarType(ScalarKind.String) : schema is { } place ? resolve(place, typeName + Identifier.Pascal(name, "Value")).Type : new ScalarType(ScalarKind.String);
        (ParameterStyle style, bool explode) = CollectionFormat.Of(document, parameter, location) ?? (Style(parameter, location), parameter.Explode);
        if (style == ParameterStyle.DeepObject && type is ScalarType { Kind: not ScalarKind.Any } or NamedType { Kind: NamedKind.Enum }) style = ParameterStyle.Form;
        string? chosen = renames.Of(parameter, pointer);
        var model = new ParameterModel
        {
            WireName = name,
            Name = chosen ?? name,
            Location = location,
            Type = type,
            Required = required,
            Constant = constant,
            Style = style,
            Explode = style == ParameterStyle.DeepObject || explode,
            AllowReserved = parameter.AllowReserved,
            AsJson = asJson,
            Deprecated = parameter.Deprecated,
            FilterField = location == ParameterLocation.Query && FilterConvention.IsExact(parameter.Text(ExtensionNames.Match)) ? FilterConvention.Field(parameter.Text(ExtensionNames.Field), name) : null,
            Secret = parameter.IsSecret(),
            Documentation = Documentation.Of(parameter),
        };
        return new SpecParameter(model, parameter, pointer) { HasChosenName = chosen is not null };
    }

    private (SchemaSite? Site, bool AsJson) Schema(OperationSite site, IOpenApiParameter parameter, string pointer)
    {
        if (parameter.Schema is { } schema)
        {
            // In Swagger 2.0 the parameter itself is the schema.
            string place = pointer + "/schema";
            return (new SchemaSite(schema, place), false);
        }

        if (parameter.Content is not { Count: > 0 } content) return (null, false);
        string mediaType = content.Keys.OrderBy(static key => MediaTypes.IsJson(key) ? 0 : 1).ThenBy(static key => key, StringComparer.Ordinal).First();
        if (document.Resolve(content[mediaType], JsonPointers.Append(pointer + "/content", mediaType)) is not { } media) return (null, false);
        if (MediaTypes.IsJson(mediaType))
            return (media.Value.Schema is { } json ? new SchemaSite(json, media.Pointer + "/schema") : new SchemaSite(new OpenApiSchema(), media.Pointer), true);
        if (MediaTypes.IsText(mediaType)) return (null, false);
        throw new OperationLeftOutException(SpecRules.ParameterUnusable, pointer, site.Id, $"'{parameter.Name}' is written as {mediaType}, which is neither JSON nor text");
    }

    private static ParameterStyle Style(IOpenApiParameter parameter, ParameterLocation location) => parameter.Style switch
    {
        Microsoft.OpenApi.ParameterStyle.Matrix when location == ParameterLocation.Path => ParameterStyle.Matrix,
        Microsoft.OpenApi.ParameterStyle.Label when location == ParameterLocation.Path => ParameterStyle.Label,
        Microsoft.OpenApi.ParameterStyle.SpaceDelimited when location == ParameterLocation.Query => ParameterStyle.SpaceDelimited,
        Microsoft.OpenApi.ParameterStyle.PipeDelimited when location == ParameterLocation.Query => ParameterStyle.PipeDelimited,
        Microsoft.OpenApi.ParameterStyle.DeepObject when location == ParameterLocation.Query => ParameterStyle.DeepObject,
        _ => location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form,
    };
}
