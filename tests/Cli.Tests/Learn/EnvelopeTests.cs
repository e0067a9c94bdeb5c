using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Learn;

/// <summary>What is learned has the envelope of its document, as the generator will read it.</summary>
public sealed class EnvelopeTests : IDisposable
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://shop.example.pt/api/v2" }]
        paths:
          /boxes:
            get:
              operationId: listBoxes
              x-officegest-envelope: result
              responses:
                "200": { description: Boxes., content: { application/json: { schema: { type: object, properties: { ok: { type: boolean }, result: { type: array, items: { type: object, properties: { id: { type: integer } } } } } } } } }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_operation_gets_the_mark_that_its_document_uses()
    {
        string learned = await LearnedAsync(new HarText()
            .Add("GET", "/boxes/7/tools", 200, """{"ok":true,"result":[{"id":1,"name":"Chave"}]}""")
            .Add("GET", "/boxes/7/lids", 200, """{"data":[{"id":1}]}"""));

        learned.ShouldContain("/boxes/{box}/tools:");
        learned.ShouldContain("/boxes/{box}/lids:");
        learned.Split("x-officegest-envelope: result").Length.ShouldBe(3, learned);

        // The payload is there or the response is another one; what stands beside it may be null.
        learned.ShouldContain("                  ok:\n                    type: [boolean, 'null']\n                  result:\n                    type: array\n");
    }

    private async Task<string> LearnedAsync(HarText har)
    {
        _folder.Write("spec.yaml", Spec);
        _folder.Write("traffic.har", har.ToString());
        (await ToolRun.In(_folder, "spec learn traffic.har --spec spec.yaml --yes")).ShouldExitWith(0);
        return _folder.Read("spec.yaml");
    }
}
