using System.Globalization;
using System.Text.Json.Nodes;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using ParameterLocation = OfficeGest.Generator.Model.ParameterLocation;

namespace OfficeGest.Generator.Operations;

/// <summary>Finds how a list is paged.</summary>
internal sealed class PagingFinder(ObjectShapes shapes, Findings findings)
{
    public PagingModel Find(OperationSite site, IReadOnlyList<SpecParameter> parameters, EnvelopeShape envelope)
    {
        var mark = site.Operation.Node(ExtensionNames.Paging) as JsonObject;
        if (Text(mark, "style") is { } style && PagingConvention.Form(style) is null)
            findings.AddNamed(SpecRules.BadExtension, $"{site.Pointer}/{ExtensionNames.Paging}", ExtensionNames.Paging, $"the style '{style}' is not page, cursor or single, so it was ignored");

        SpecParameter[] query = [.. parameters.Where(static parameter => parameter.Model.Location == ParameterLocation.Query && parameter.Model.Type is ScalarType)];
        PagingNames names = PagingConvention.Find(key => Text(mark, key), [.. query.Select(static parameter => parameter.Model.WireName)], envelope.MetaKeys);
        if (names.Form == PagingForm.Single) return new PagingModel { Style = PagingStyle.Single };
        return new PagingModel
        {
            Style = names.Form == PagingForm.Page ? PagingStyle.Page : PagingStyle.Cursor,
            PageParameter = names.Page,
            CursorParameter = names.Cursor,
            SizeParameter = names.Size,
            MaximumSize = Array.Find(query, parameter => parameter.Model.WireName == names.Size) is { } limit ? Maximum(limit) : null,
            HasMoreKey = names.HasMore,
            NextKey = names.Next,
        };
    }

    private int? Maximum(SpecParameter parameter)
    {
        if (parameter.Source.Schema is not { } schema) return null;
        string? maximum = shapes.Target(new SchemaSite(schema, parameter.Pointer)).Site.Schema.Maximum;
        return int.TryParse(maximum, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : null;
    }

    private static string? Text(JsonObject? mark, string key) => mark?[key] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;
}
