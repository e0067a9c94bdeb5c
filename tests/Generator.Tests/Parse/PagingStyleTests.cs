using OfficeGest.Generator.Model;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>Paging and envelopes are recognised by the shape and the parameters together, and nothing else is.</summary>
public class PagingStyleTests
{
    private const string Rows = "type: array, items: { type: object, properties: { id: { type: integer }, name: { type: string } } }";
    private const string Text = "{ type: string }";
    private const string Number = "{ type: integer }";
    private const string Flag = "{ type: boolean }";

    [Theory]
    [InlineData("page,per_page", "items: { ROWS }, total_count: NUMBER", "items", "Page total=/total_count")]
    [InlineData("offset,limit", "results: { ROWS }, total: NUMBER", "results", "Offset total=/total")]
    [InlineData("skip,take", "customers: { ROWS }, totalCount: NUMBER", "customers", "Offset total=/totalCount")]
    [InlineData("$skip,$top", "value: { ROWS }, '@odata.nextLink': TEXT", "value", "Offset more=/@odata.nextLink")]
    [InlineData("", "value: { ROWS }, '@odata.context': TEXT, '@odata.nextLink': TEXT", "value", "Link next=/@odata.nextLink")]
    [InlineData("cursor,limit", "data: { ROWS }, pagination: { type: object, properties: { next_cursor: TEXT } }", "data", "Cursor key=next_cursor")]
    [InlineData("cursor", "data: { ROWS }, paging: { type: object, properties: { cursor: TEXT } }", "data", "Cursor key=cursor")]
    [InlineData("pageToken", "data: { ROWS }, page_info: { type: object, properties: { next_page_token: TEXT } }", "data", "Cursor key=next_page_token")]
    [InlineData("page_token", "items: { ROWS }, nextPageToken: TEXT, kind: TEXT", "items", "Cursor next=/nextPageToken")]
    [InlineData("cursor", "ok: FLAG, customers: { ROWS }, response_metadata: { type: object, properties: { next_cursor: TEXT } }", "customers", "Cursor key=next_cursor")]
    [InlineData("starting_after,limit", "object: TEXT, data: { ROWS }, has_more: FLAG, url: TEXT", "data", "Row row=id more=/has_more")]
    [InlineData("", "count: NUMBER, next: { type: string, format: uri }, previous: { type: string, format: uri }, results: { ROWS }", "results", "Link next=/next")]
    [InlineData("page", "count: NUMBER, next: { type: string, format: uri }, previous: { type: string, format: uri }, results: { ROWS }", "results", "Page more=/next")]
    [InlineData("", "data: { ROWS }, links: { type: object, properties: { self: TEXT, next: TEXT } }", "data", "Link next=/links/next")]
    [InlineData("", "items: { ROWS }, _links: { type: object, properties: { next: { type: object, properties: { href: TEXT } } } }, total: NUMBER", "items", "Link next=/_links/next/href")]
    public void A_style_is_recognised(string parameters, string properties, string envelope, string expected)
    {
        ResponseModel response = Response(parameters, "type: object, properties: { " + properties + " }");
        response.Kind.ShouldBe(ResponseKind.Pageable);
        response.Envelope.ShouldBe(envelope);
        Shown(response.Paging!).ShouldBe(expected);
    }

    [Theory]
    [InlineData("page,per_page", "", "Page")]
    [InlineData("offset,limit", "", "Offset")]
    [InlineData("", "headers: { Link: { schema: TEXT } }, ", "Link")]
    [InlineData("starting_after,limit", "", "Row row=id")]
    public void A_bare_array_is_recognised(string parameters, string headers, string expected)
    {
        ResponseModel response = Response(parameters, Rows, headers);
        (response.Kind, response.Envelope).ShouldBe((ResponseKind.Pageable, null));
        Shown(response.Paging!).ShouldBe(expected);
    }

    [Theory]
    [InlineData("page", Rows)]
    [InlineData("limit", Rows)]
    [InlineData("offset", Rows)]
    [InlineData("cursor", Rows)]
    [InlineData("after", Rows)]
    [InlineData("page,limit", "type: object, properties: { id: NUMBER, items: { ROWS } }")]
    [InlineData("page,limit", "type: object, properties: { lines: { ROWS }, total: { type: number } }")]
    [InlineData("", "type: object, properties: { tags: { type: array, items: TEXT }, count: NUMBER }")]
    [InlineData("", "type: object, properties: { status: TEXT, address: { type: object, properties: { city: TEXT } } }")]
    [InlineData("", "type: object, properties: { name: TEXT, next: TEXT }")]
    [InlineData("", "type: object, properties: { data: { ROWS }, included: { ROWS } }")]
    public void What_is_no_page_is_none(string parameters, string schema) =>
        Response(parameters, schema).Kind.ShouldBe(ResponseKind.Json);

    [Theory]
    [InlineData("offset", "data: { ROWS }")]
    [InlineData("", "data: { ROWS }, next: TEXT")]
    [InlineData("cursor", "results: { ROWS }, total: NUMBER")]
    [InlineData("starting_after,limit", "data: { ROWS }")]
    public void A_list_of_one_page_is_not_walked(string parameters, string properties) =>
        Response(parameters, "type: object, properties: { " + properties + " }").Paging!.Style.ShouldBe(PagingForm.Single);

    [Theory]
    [InlineData("{ style: offset, offset: from, total: count }", "from,rows", "data: { ROWS }, count: NUMBER", "Offset total=/count")]
    [InlineData("{ style: link, next: /further/there }", "", "data: { ROWS }, links: { type: object }", "Link next=/further/there")]
    [InlineData("{ style: row, after: last, row: name }", "last", "data: { ROWS }, has_more: FLAG", "Row row=name more=/has_more")]
    [InlineData("{ style: cursor, cursor: mark, next: token }", "mark", "data: { ROWS }, message: TEXT", "Cursor next=/token")]
    public void A_mark_describes_a_style(string mark, string parameters, string properties, string expected) =>
        Shown(Response(parameters, "type: object, properties: { " + properties + " }", mark: $"x-officegest-paging: {mark}, ").Paging!).ShouldBe(expected);

    [Theory]
    [InlineData("success: FLAG, message: TEXT, data: { type: object, properties: { id: NUMBER } }", "data")]
    [InlineData("status: TEXT, errors: { type: array, items: TEXT }, request_id: TEXT, result: { type: object, properties: { id: NUMBER } }", "result")]
    [InlineData("status: TEXT, customer: { type: object, properties: { id: NUMBER } }", "customer")]
    public void One_record_is_taken_out_of_its_envelope(string properties, string envelope) =>
        Response("", "type: object, properties: { " + properties + " }").Envelope.ShouldBe(envelope);

    [Fact]
    public void What_is_no_envelope_is_not_called_one()
    {
        ParsedSpec spec = Parse("", "type: object, properties: { a: { type: object, properties: { b: NUMBER } }, c: { ROWS } }");
        spec.Model.Units.Select(static unit => unit.Name).ShouldNotContain(static name => name.StartsWith("Envelope", StringComparison.Ordinal));
    }

    private static ResponseModel Response(string parameters, string schema, string headers = "", string mark = "") => Parse(parameters, schema, headers, mark).Operation("list").Response;

    private static ParsedSpec Parse(string parameters, string schema, string headers = "", string mark = "")
    {
        IEnumerable<string> declared = parameters.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(static name => $"{{ name: {name}, in: query, schema: {(name is "page" or "limit" or "offset" or "skip" or "take" or "per_page" ? Number : Text)} }}");
        return ParsedSpec.Of31($$"""
              /crm/customers: { get: { operationId: list, {{mark}}parameters: [{{string.Join(", ", declared)}}], responses: { '200': { description: ok, {{Filled(headers)}}content: { application/json: { schema: { {{Filled(schema)}} } } } } } } }
            """);
    }

    private static string Filled(string text) => text.Replace("ROWS", Rows, StringComparison.Ordinal).Replace("TEXT", Text, StringComparison.Ordinal)
        .Replace("NUMBER", Number, StringComparison.Ordinal).Replace("FLAG", Flag, StringComparison.Ordinal);

    private static string Shown(PagingModel paging)
    {
        (string Name, string? Value)[] parts = [("row", paging.RowKey), ("more", paging.HasMoreAt), ("next", paging.NextAt), ("key", paging.NextKey), ("total", paging.TotalAt)];
        return string.Join(" ", [paging.Style.ToString(), .. parts.Where(static part => part.Value is not null).Select(static part => $"{part.Name}={part.Value}")]);
    }
}
