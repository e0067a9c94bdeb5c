using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using ParameterLocation = OfficeGest.Generator.Model.ParameterLocation;

namespace OfficeGest.Generator.Parse;

/// <summary>Recognizes how a list is paged by its parameters and its figures; <c>x-officegest-paging</c> overrules.</summary>
internal sealed class PagingFinder(TypeCatalog catalog)
{
    private static readonly string[] Pages = ["page", "page_number", "pageNumber"];
    private static readonly string[] Cursors = ["cursor", "page_token", "pageToken", "after"];
    private static readonly string[] Sizes = ["limit", "per_page", "page_size", "pageSize", "perPage"];
    private static readonly string[] HasMore = ["has_more", "hasMore", "has_next", "hasNext"];
    private static readonly string[] Next = ["next", "next_cursor", "nextCursor", "next_page_token"];

    public PagingModel Find(OperationSite site, IReadOnlyList<SpecParameter> parameters, EnvelopeShape envelope)
    {
        var mark = site.Operation.Node("x-officegest-paging") as JsonObject;
        PagingStyle? style = Style(site, mark);
        string? page = Text(mark, "page") ?? Text(mark, "pageParameter") ?? Named(parameters, Pages);
        string? cursor = Text(mark, "cursor") ?? Text(mark, "cursorParameter") ?? Named(parameters, Cursors);
        string? size = Text(mark, "size") ?? Text(mark, "limit") ?? Text(mark, "sizeParameter") ?? Named(parameters, Sizes);
        style ??= page is not null ? PagingStyle.Page : cursor is not null ? PagingStyle.Cursor : PagingStyle.Single;
        if ((style == PagingStyle.Page && page is null) || (style == PagingStyle.Cursor && cursor is null)) style = PagingStyle.Single;
        if (style == PagingStyle.Single) return new PagingModel { Style = PagingStyle.Single };
        return new PagingModel
        {
            Style = style.Value,
            PageParameter = style == PagingStyle.Page ? page : null,
            CursorParameter = style == PagingStyle.Cursor ? cursor : null,
            SizeParameter = size,
            MaximumSize = parameters.FirstOrDefault(parameter => IsQuery(parameter, size)) is { } limit ? Maximum(limit) : null,
            HasMoreKey = Text(mark, "has_more") ?? Text(mark, "hasMore") ?? HasMore.FirstOrDefault(envelope.MetaKeys.Contains),
            NextKey = style == PagingStyle.Cursor ? Text(mark, "next") ?? Next.FirstOrDefault(envelope.MetaKeys.Contains) : null,
        };
    }

    private PagingStyle? Style(OperationSite site, JsonObject? mark)
    {
        string? style = Text(mark, "style");
        if (style is null) return null;
        if (Enum.TryParse(style, ignoreCase: true, out PagingStyle known) && Enum.IsDefined(typeof(PagingStyle), known)) return known;
        catalog.Findings.AddNamed(SpecRules.BadExtension, site.Pointer + "/x-officegest-paging", "x-officegest-paging", $"the style '{style}' is not page, cursor or single, so it was ignored");
        return null;
    }

    private int? Maximum(SpecParameter parameter)
    {
        if (parameter.Source.Schema is not { } schema) return null;
        string? maximum = catalog.Shapes.Target(new SchemaSite(schema, parameter.Pointer)).Site.Schema.Maximum;
        return int.TryParse(maximum, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : null;
    }

    private static string? Named(IReadOnlyList<SpecParameter> parameters, string[] names) =>
        names.FirstOrDefault(name => parameters.Any(parameter => IsQuery(parameter, name)));

    private static bool IsQuery(SpecParameter parameter, string? name) =>
        parameter.Model.Location == ParameterLocation.Query && parameter.Model.WireName == name && parameter.Model.Type is ScalarType;

    private static string? Text(JsonObject? mark, string key) => mark?[key] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;
}
