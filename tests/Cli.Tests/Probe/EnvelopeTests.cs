using OfficeGest.Cli.Tests.Running;
using OfficeGest.Sandbox;

namespace OfficeGest.Cli.Tests.Probe;

/// <summary>The envelope of a response is that of the generator: the mark of the spec counts for the tool too.</summary>
public sealed class EnvelopeTests : IDisposable
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://company.officegest.com/api/v2" }]
        paths:
          /boxes:
            get:
              operationId: listBoxes
              x-officegest-envelope: result
              parameters:
                - { name: page, in: query, schema: { type: integer } }
                - { name: page_size, in: query, schema: { type: integer, maximum: 50 } }
                - { name: colour, in: query, x-officegest-match: exact, schema: { type: string } }
              responses:
                "200": { description: Boxes., content: { application/json: { schema: { $ref: "#/components/schemas/Boxes" } } } }
          /boxes/{box}:
            get:
              operationId: getBox
              parameters: [{ name: box, in: path, required: true, schema: { type: integer } }]
              responses:
                "200": { description: A box., content: { application/json: { schema: { $ref: "#/components/schemas/Box" } } } }
        components:
          schemas:
            Boxes:
              type: object
              required: [ok, result]
              properties:
                ok: { type: boolean }
                result: { type: array, items: { $ref: "#/components/schemas/Box" } }
            Box: { type: object, required: [id, colour], properties: { id: { type: integer }, colour: { type: string } } }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("operation")]
    [InlineData("schema")]
    [InlineData("shape")]
    public async Task The_rows_below_a_marked_or_usual_key_are_probed(string place)
    {
        string spec = place == "operation" ? Spec : place == "shape"
            ? Spec.Replace("      x-officegest-envelope: result\n", string.Empty, StringComparison.Ordinal)
            : Spec.Replace("      x-officegest-envelope: result\n", string.Empty, StringComparison.Ordinal)
                .Replace("    Boxes:\n", "    Boxes:\n      x-officegest-envelope: result\n", StringComparison.Ordinal);
        _folder.Write("spec.yaml", spec);
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(options => options.Spec = SandboxSpec.FromText(spec));

        ToolRun run = (await _folder.Probe(sandbox, "spec.yaml", "--format", "json", "--limit", "7")).ShouldExitWith(0);

        // The record was reached by the key of a row, and the filter proved by another: both need the rows.
        run.Output.ShouldContain("\"rows\": 7");
        run.Output.ShouldNotContain("No record is known");
        sandbox.Requests.ShouldContain(request => request.Path == "/api/v2/boxes/1" && request.Status == 200);
        sandbox.Requests.ShouldContain(request => request.Query.Contains("colour=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_mark_an_unusual_key_is_no_list()
    {
        string spec = Spec.Replace("      x-officegest-envelope: result\n", string.Empty, StringComparison.Ordinal).Replace("result", "contained", StringComparison.Ordinal);
        _folder.Write("spec.yaml", spec);
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(options => options.Spec = SandboxSpec.FromText(spec));

        ToolRun run = await _folder.Probe(sandbox, "spec.yaml", "--format", "json");

        run.Output.ShouldContain("No record is known that has box.");
    }
}
