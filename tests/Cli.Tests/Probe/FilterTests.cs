using System.Text;
using System.Text.Json;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Sandbox;

namespace OfficeGest.Cli.Tests.Probe;

public sealed class FilterTests : IDisposable
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://company.officegest.com/api/v2" }]
        paths:
          /customers:
            get:
              operationId: listCustomers
              parameters:
                - { name: limit, in: query, schema: { type: integer } }
                - { name: kind, in: query, x-officegest-match: exact, schema: SCHEMA }
                - { name: name, in: query, x-officegest-match: contains, schema: { type: string } }
                - { name: q, in: query, schema: { type: string } }
              responses:
                "200": { description: Customers., content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { type: object } } } } } } }
                "422": { description: No. }

        """;

    // These have more than a limit in any case.
    private static readonly string[] Needing = ["/search", "/appointments"];

    private readonly TemporaryFolder _folder = new();

    public FilterTests() => _folder.Write("full.yaml", Repository.Description);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_filter_that_is_ignored_is_shown_and_reported_and_the_others_are_silent()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.IgnoredFilter, Path = "/workshop/vehicles", Field = "plate" });
        });

        ToolRun run = (await _folder.Probe(sandbox, "full.yaml", "--format", "markdown", "--report", "drift.json")).ShouldExitWith(1);

        run.Output.Split('\n').Where(static line => line.Contains("gnore", StringComparison.Ordinal)).ShouldBe(
        [
            run.Output.Split('\n').Single(static line => line.StartsWith("| listVehicles |", StringComparison.Ordinal)),
            "- FilterIgnored at ?plate of listVehicles (GET /workshop/vehicles), once",
        ]);
        run.Output.ShouldContain("| 1 | Ignores the filter plate. |");
        run.Output.ShouldContain("9 of 10 exact filters work; 1 difference from the spec.");
        DriftEntry entry = (await DriftReport.ReadAsync(new MemoryStream(File.ReadAllBytes(Path.Combine(_folder.Path, "drift.json"))))).Entries.ShouldHaveSingleItem();
        (entry.OperationId, entry.Kind, entry.Path, entry.Received.Count).ShouldBe(("listVehicles", DriftKind.FilterIgnored, "?plate", 0));
    }

    [Fact]
    public async Task Filters_that_work_are_silent()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

        ToolRun run = (await _folder.Probe(sandbox, "full.yaml")).ShouldExitWith(0);

        run.Output.ShouldContain("10 of 10 exact filters work; 0 differences");
        run.Output.ShouldNotContain("The filter");
        Asked(sandbox).ShouldBe(10);
    }

    [Fact]
    public async Task The_requests_can_be_left_out()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

        (await _folder.Probe(sandbox, "full.yaml", "--no-filters")).ShouldExitWith(0).Output.ShouldNotContain("exact filter");

        Asked(sandbox).ShouldBe(0);
    }

    [Fact]
    public async Task A_quota_that_runs_short_is_left_alone()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Throttle.Limit = 34;
        });

        ToolRun run = (await _folder.Probe(sandbox, "full.yaml", "--format", "markdown")).ShouldExitWith(0);

        run.Output.ShouldContain("26 answered");
        run.Output.ShouldContain("is not proven: The quota is nearly used up.");
        Asked(sandbox).ShouldBeInRange(1, 5);
        sandbox.Requests.ShouldAllBe(static request => request.Status < 400);
    }

    [Theory]
    [InlineData("{ type: string }", """[{"kind":"A"},{"kind":"B"}]""", """[{"kind":" a "}]""", "works")]
    [InlineData("{ type: string }", """[{"kind":"A"},{"kind":"B"}]""", """[{"kind":"A"},{"kind":"B"}]""", "ignored")]
    [InlineData("{ type: string }", """[{"kind":"A"},{"kind":"B"}]""", "[]", "notProven")]
    [InlineData("{ type: string }", """[{"kind":"A"},{"kind":"B"}]""", "[{}]", "notProven")]
    [InlineData("{ type: string }", """[{"kind":"A"},{"kind":"a"},{"kind":null},{"kind":""}]""", null, "notProven")]
    [InlineData("{ type: string }", """[{"other":"A"},{}]""", null, "notProven")]
    [InlineData("{ type: string }", """[{"kind":"A"},{"kind":"B"}]""", "refused", "failed")]
    [InlineData("{ type: string, x-extensible-enum: [A, B] }", """[{"kind":"A"}]""", """[{"kind":"A"}]""", "ignored")]
    [InlineData("{ type: string, x-extensible-enum: [A, B] }", """[{"kind":"A"}]""", "[]", "works")]
    [InlineData("{ type: string, x-extensible-enum: [A, B] }", """[{"kind":"X"}]""", null, "notProven")]
    [InlineData("{ type: boolean }", """[{"kind":true}]""", """[{"kind":true}]""", "ignored")]
    [InlineData("{ type: boolean }", """[{"kind":1},{"kind":0}]""", """[{"kind":1}]""", "works")]
    [InlineData("{ type: integer }", """[{"kind":1},{"kind":2}]""", """[{"kind":"1"}]""", "works")]
    [InlineData("{ type: number }", """[{"kind":1.5},{"kind":2}]""", """[{"kind":1.50}]""", "works")]
    [InlineData("{ type: string }", """[{"kind":"01"},{"kind":"1"}]""", """[{"kind":"1"}]""", "ignored")]
    public async Task What_the_rows_prove(string schema, string rows, string? filtered, string expected)
    {
        var asked = new List<string>();
        _folder.Write("spec.yaml", Spec.Replace("SCHEMA", schema, StringComparison.Ordinal));
        using var server = new Loopback(context =>
        {
            bool isFiltered = context.Request.QueryString["kind"] is not null;
            if (context.Request.HttpMethod == "GET") asked.Add(context.Request.Url!.Query);
            if (isFiltered && filtered == "refused") context.Response.StatusCode = 422;
            context.Response.ContentType = "application/json";
            string data = context.Request.HttpMethod == "POST" ? """{"token":"t"}""" : isFiltered ? filtered!.Replace("refused", "[]", StringComparison.Ordinal) : rows;
            context.Response.Close(Encoding.UTF8.GetBytes($$"""{"data":{{data}}}"""), willBlock: false);
        });

        ToolRun run = (await _folder.Probe(server.Address, "u", "p", ["--spec", "spec.yaml", "--format", "json"])).ShouldExitWith(expected is "ignored" or "failed" ? 1 : 0);

        JsonElement filter = JsonDocument.Parse(run.Output).RootElement.GetProperty("outcomes")[0].GetProperty("filters").EnumerateArray().ShouldHaveSingleItem();
        filter.GetProperty("kind").GetString().ShouldBe(expected);
        asked.Count.ShouldBe(filtered is null ? 1 : 2);
    }

    private static int Asked(OfficeGestSandbox sandbox) => sandbox.Requests.Count(static request => request.Query.Count(static c => c == '=') > 1 && !Needing.Any(request.Path.EndsWith));
}
