using System.Text.Json;
using OfficeGest.Cli.Tests.Learn;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Listing;

public sealed class ListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ListTests() => _folder.Write("spec.yaml", LearnSpec.Yaml);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_operation_has_its_route_its_evidence_and_its_method()
    {
        string spec = Path.Combine(Repository.Root, "specs", "officegest-v2.yaml");

        ToolRun run = (await ToolRun.In(_folder, ["spec", "list", spec, "--format", "json"])).ShouldExitWith(0);

        JsonElement customers = JsonElement.Parse(run.Output).EnumerateArray().Single(static operation => operation.GetProperty("operationId").GetString() == "listCustomers");
        customers.GetProperty("route").GetString().ShouldBe("/entities/customers");
        customers.GetProperty("evidence").GetString().ShouldBe("documented");
        customers.GetProperty("signature").GetString().ShouldBe("AsyncPageable<Customer> Entities.Customers.List(CustomerListQuery? query = null)");
        customers.GetProperty("recognised").GetString().ShouldBe("payload in 'data'; paged by page number: parameter 'page', size 'limit', more at /meta/has_more");
    }

    [Fact]
    public async Task It_says_on_request_what_was_recognised()
    {
        string spec = Path.Combine(Repository.Root, "specs", "officegest-v2.yaml");

        string plain = (await ToolRun.In(_folder, ["spec", "list", spec, "--format", "markdown"])).ShouldExitWith(0).Output;
        string verbose = (await ToolRun.In(_folder, ["spec", "list", spec, "--format", "markdown", "--verbose"])).ShouldExitWith(0).Output;

        plain.ShouldNotContain("Recognised");
        verbose.ShouldContain("paged by cursor: parameter 'cursor', size 'limit', next at /meta/next");
    }

    [Theory]
    [InlineData("page", "{ type: object, properties: { rows: { type: array, items: { type: string } }, colour: { type: string } } }", "not paged in spite of 'page': beside the list 'rows' stands what is no figure of a page ('colour'); x-officegest-envelope names the rows")]
    [InlineData("page", "{ type: object, properties: { in: { type: array, items: { type: string } }, out: { type: array, items: { type: string } } } }", "not paged in spite of 'page': any of 'in', 'out' may be the rows; x-officegest-envelope names one")]
    [InlineData("page", "{ type: array, items: { type: string } }", "not paged in spite of 'page': a list without an envelope needs")]
    [InlineData("limit", "{ type: object, properties: { data: { type: array, items: { type: string } } } }", "payload in 'data'; not paged in spite of 'limit': no parameter says which page comes")]
    [InlineData("cursor", "{ type: object, properties: { data: { type: array, items: { type: string } } } }", "payload in 'data'; not paged in spite of 'cursor': no figure beside the rows names the next page")]
    [InlineData("offset", "{ type: object, properties: { data: { type: array, items: { type: string } } } }", "payload in 'data'; not paged in spite of 'offset': no parameter has the size of a page")]
    [InlineData("name", "{ type: array, items: { type: string } }", "")]
    [InlineData("page", "{ type: object, properties: { colour: { type: string } } }", "")]
    [InlineData("page", "{ type: object, properties: { data: { type: array, items: { type: string } } } }", "payload in 'data'; paged by page number: parameter 'page'")]
    public async Task It_says_why_a_list_is_not_paged(string parameter, string schema, string expected)
    {
        _folder.Write("list.yaml", $$"""
            openapi: 3.1.0
            info: { title: Test, version: "1" }
            paths:
              /things: { get: { parameters: [{ name: {{parameter}}, in: query, schema: { type: string } }], responses: { "200": { description: ok, content: { application/json: { schema: {{schema}} } } } } } }
            """);

        ToolRun run = (await ToolRun.In(_folder, "spec list list.yaml --format json")).ShouldExitWith(0);

        string recognised = JsonElement.Parse(run.Output)[0].GetProperty("recognised").GetString()!;
        if (expected.Length == 0) recognised.ShouldBeEmpty();
        else recognised.ShouldStartWith(expected);
    }

    [Theory]
    [InlineData("--include-tags Entities", 1)]
    [InlineData("--include-paths /customers*", 2)]
    [InlineData("", 3)]
    public async Task Tags_and_paths_choose(string options, int count)
    {
        ToolRun run = (await ToolRun.In(_folder, $"spec list spec.yaml {options}".TrimEnd())).ShouldExitWith(0);

        run.Output.ShouldContain($"{count} operation");
    }

    [Fact]
    public async Task A_spec_that_does_not_exist_is_wrong_usage() => (await ToolRun.In(_folder, "spec list missing.yaml")).ShouldExitWith(2);
}
