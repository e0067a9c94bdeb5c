using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;
using ParameterLocation = OfficeGest.Generator.Model.ParameterLocation;

namespace OfficeGest.Generator.Operations;

/// <summary>Finds how a list is paged.</summary>
internal sealed class PagingFinder(ObjectShapes shapes, Findings findings)
{
    /// <param name="site">The operation.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="envelope">The envelope of the rows; null if the response is the list itself.</param>
    /// <param name="rowKeys">The keys of a row.</param>
    /// <param name="hasLinkHeader">Whether the response has a header with addresses of other pages.</param>
    public PagingModel Find(OperationSite site, IReadOnlyList<SpecParameter> parameters, EnvelopeShape? envelope, IReadOnlyCollection<string> rowKeys, bool hasLinkHeader)
    {
        var mark = site.Operation.Node(ExtensionNames.Paging) as JsonObject;
        if (Text(mark, "style") is { } style && PagingConvention.Form(style) is null)
            findings.AddNamed(SpecRules.BadExtension, $"{site.Pointer}/{ExtensionNames.Paging}", ExtensionNames.Paging, $"the style '{style}' is not {Likeness.Choice(PagingConvention.Styles)}, so it was ignored.{Likeness.Question(Likeness.Closest(style, PagingConvention.Styles))}".TrimEnd('.'));

        SpecParameter[] query = [.. parameters.Where(static parameter => parameter.Model.Location == ParameterLocation.Query && parameter.Model.Type is ScalarType)];
        PagingNames names = PagingConvention.Find(key => Text(mark, key), [.. query.Select(static parameter => parameter.Model.WireName)], new PagedResponse(envelope?.Keys, envelope?.All ?? [], rowKeys, hasLinkHeader));
        if (names.Form == PagingForm.Single) return new PagingModel { Style = PagingForm.Single };
        SpecParameter? first = names.Form == PagingForm.Page ? Array.Find(query, parameter => parameter.Model.WireName == names.Page) : Array.Find(query, parameter => parameter.Model.WireName == names.Offset);
        string? hasMore = Direct(names.HasMore, envelope, isFlag: true);
        string? next = names.Form == PagingForm.Cursor ? Direct(names.Next, envelope, isFlag: false) : null;
        string? total = Direct(names.Total, envelope, isFlag: false);
        return new PagingModel
        {
            Style = names.Form,
            PageParameter = names.Page,
            CursorParameter = names.Cursor,
            SizeParameter = names.Size,
            MaximumSize = Array.Find(query, parameter => parameter.Model.WireName == names.Size) is { } limit ? Maximum(limit) : null,
            HasMoreKey = hasMore,
            NextKey = next,
            OffsetParameter = names.Offset,
            RowKey = names.RowKey,
            HasMoreAt = hasMore is null ? names.HasMore : null,
            NextAt = next is null ? names.Next : null,
            TotalAt = total == "total" ? null : names.Total,
            FromZero = first is not null && BeginsAtZero(first),
            AlwaysAsked = first?.Model.Required == true,
        };
    }

    // The runtime reads figures directly in meta while it reads the response.
    private static string? Direct(string? pointer, EnvelopeShape? envelope, bool isFlag)
    {
        if (pointer is null || envelope?.Keys.Meta is not { } meta || JsonPointers.Parent(pointer) != JsonPointers.Append(string.Empty, meta)) return null;
        string key = JsonPointers.Last(pointer);
        KeyForm? form = envelope.All.FirstOrDefault(one => one.Name == meta)?.Keys.FirstOrDefault(one => one.Name == key)?.Form;
        return !isFlag || form is null or KeyForm.Flag or KeyForm.Unknown ? key : null;
    }

    private bool BeginsAtZero(SpecParameter parameter)
    {
        if (parameter.Source.Schema is not { } schema) return false;
        return PagingConvention.BeginsAtZero(shapes.Target(new SchemaSite(schema, parameter.Pointer)).Site.Schema);
    }

    private int? Maximum(SpecParameter parameter)
    {
        if (parameter.Source.Schema is not { } schema) return null;
        string? maximum = shapes.Target(new SchemaSite(schema, parameter.Pointer)).Site.Schema.Maximum;
        return int.TryParse(maximum, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : null;
    }

    private static string? Text(JsonObject? mark, string key) => mark?[key] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;
}
