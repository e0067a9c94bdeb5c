using OfficeGest.Cli.Tests.Learn.Pages;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Learn;

/// <summary>The <c>meta</c> of a new operation is that of the others, if theirs has what was seen.</summary>
public sealed class SharedMetaTests : IDisposable
{
    private const string Page = "#/components/schemas/PageMeta";
    private const string Quota = "#/components/schemas/QuotaMeta";

    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://shop.example.pt/api/v2" }]
        paths:
          /boxes:
            get:
              operationId: listBoxes
              responses:
                "200": { description: Boxes., content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { type: object } }, meta: { $ref: "#/components/schemas/PageMeta" } } } } } }
          /boxes/{box}:
            get:
              operationId: getBox
              parameters: [{ name: box, in: path, required: true, schema: { type: integer } }]
              responses:
                "200": { description: A box., content: { application/json: { schema: { type: object, properties: { data: { type: object }, meta: { $ref: "#/components/schemas/QuotaMeta" } } } } } }
        components:
          schemas:
            PageMeta: { type: object, properties: { current_page: { type: [integer, 'null'] }, ratio: { type: number }, has_more: { type: boolean }, quota: { type: integer } } }
            QuotaMeta: { type: object, properties: { quota: { type: integer } } }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"current_page":1,"has_more":false}""", Page)]
    [InlineData("""{"quota":7}""", Quota)]
    [InlineData("""{"current_page":null}""", Page)]
    [InlineData("""{"ratio":1}""", Page)]
    [InlineData("""{"current_page":1,"pages":3}""", null)]
    [InlineData("""{"current_page":"1"}""", null)]
    [InlineData("{}", null)]
    public async Task The_smallest_one_that_has_every_figure_is_referred_to(string meta, string? reference)
    {
        _folder.Write("spec.yaml", Spec);
        _folder.Write("traffic.har", new HarText().Add("GET", "/boxes/7/lids", 200, $$"""{"data":[{"id":1}],"meta":{{meta}}}""").ToString());
        (await ToolRun.In(_folder, "spec learn traffic.har --spec spec.yaml --yes")).ShouldExitWith(0);

        Added(_folder.Read("spec.yaml")).ShouldBe(reference);
    }

    [Fact]
    public async Task Pages_are_learned_likewise()
    {
        const string Text = """
            ## List lids

            `GET /lids`

            ```json
            { "data": [{ "id": 1 }], "meta": { "current_page": 1, "has_more": false } }
            ```
            """;
        await PageRun.LearnAsync(_folder, "page.md", Text, Spec);

        Added(_folder.Read("spec.yaml")).ShouldBe(Page);
    }

    private static string? Added(string spec)
    {
        string lids = spec[spec.IndexOf("/lids:", StringComparison.Ordinal)..].Split("components:")[0];
        int at = lids.IndexOf("$ref: ", StringComparison.Ordinal);
        return at < 0 ? null : lids[(at + 6)..].Split('\n')[0].Trim('\'', '"', ' ');
    }
}
