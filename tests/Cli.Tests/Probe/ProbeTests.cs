using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Sandbox;

namespace OfficeGest.Cli.Tests.Probe;

public sealed class ProbeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProbeTests() => _folder.Write("spec.yaml", Repository.Description);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sandbox_answers_as_described_and_only_reads_are_sent()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

        ToolRun run = (await Probe(sandbox, "--format", "json")).ShouldExitWith(0);

        JsonElement report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("drift").GetArrayLength().ShouldBe(0);
        report.GetProperty("outcomes").EnumerateArray().Select(static outcome => outcome.GetProperty("kind").GetString()).Distinct().ShouldBe(["answered"]);
        sandbox.Requests.Where(static request => request.Method != "GET").Select(static request => $"{request.Method} {request.Path}").ShouldBe(["POST /api/v2/auth/login", "DELETE /api/v2/auth/logout"]);
        (run.Output + run.Errors).ShouldNotContain(sandbox.Password);
    }

    [Theory]
    [InlineData("--limit abc", "--limit must be a whole number from 1 to 250")]
    [InlineData("--limit 251", "--limit must be a whole number from 1 to 250")]
    [InlineData("--report .", "'.' is a folder")]
    [InlineData("--har missing/traffic.har --scrub", "The folder of 'missing/traffic.har' does not exist")]
    public async Task Invalid_values_are_reported_before_anything_is_sent(string options, string reason)
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        ToolRun run = (await Probe(sandbox, options.Split(' '))).ShouldExitWith(2);
        run.Errors.ShouldContain(reason);
        run.Errors.ShouldNotContain("   at ");
        sandbox.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_forbidden_is_reported_and_is_no_failure()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.DeniedModules.Add("workshop.vehicles");
        });

        ToolRun run = (await Probe(sandbox)).ShouldExitWith(0);

        run.Output.ShouldContain("Needs workshop.vehicles.");
        run.Output.ShouldContain("forbidden");
    }

    [Fact]
    public async Task What_drifts_is_reported_learned_and_then_no_longer_drift()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.UnknownField, Path = "/entities/customers", Field = "loyalty_level", Value = JsonValue.Create("2026-11-23") });
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ChangedType, Path = "/workshop/interventions", Field = "value_without_vat" });
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.UnknownEnumValue, Path = "/workshop/monitor" });
        });

        (await Probe(sandbox, "--report", "drift.json")).ShouldExitWith(1).Output.ShouldContain("3 differences from the spec.");
        ToolRun learned = (await ToolRun.In(_folder, "spec learn drift.json --spec spec.yaml --yes")).ShouldExitWith(0);

        learned.Output.ShouldContain("+ Customer.LoyaltyLevel: The property is new: DateOnly?.");
        learned.Output.ShouldContain("0 breaking,");
        (await Probe(sandbox)).ShouldExitWith(0);
        (await ToolRun.In(_folder, "spec lint spec.yaml --strict")).ShouldExitWith(0);
    }

    [Fact]
    public async Task A_rejected_login_is_one_clear_error()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

        ToolRun run = (await Probe(sandbox.BaseAddress.ToString(), "nobody", "canary")).ShouldExitWith(1);

        run.Errors.ShouldContain("The login was rejected");
        (run.Output + run.Errors).ShouldNotContain("canary");
    }

    [Fact]
    public async Task A_server_that_is_down_is_one_clear_error()
    {
        string address;
        using (var closed = new Loopback(static _ => { })) address = closed.Address;

        ToolRun run = (await Probe(address, "integracao", "canary", "--report", "drift.json")).ShouldExitWith(1);

        run.Errors.ShouldStartWith("error: The login failed: ");
        (run.Output + run.Errors).ShouldNotContain("canary");
        run.Output.ShouldBeEmpty();
        _folder.Has("drift.json").ShouldBeFalse();
    }

    [Fact]
    public async Task A_login_that_answers_a_page_is_one_clear_error()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.MaintenancePage, Path = "/auth/login", Status = 200 });
        });

        (await Probe(sandbox)).ShouldExitWith(1).Errors.ShouldStartWith("error: The login was rejected: ");
    }

    [Fact]
    public async Task What_answers_otherwise_than_in_JSON_failed_and_JSON_under_another_name_drifted()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.MaintenancePage, Path = "/workshop/fuels", Status = 200 });
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.MaintenancePage, Path = "/workshop/versions", Status = 503 });
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.WrongContentType, Path = "/workshop/brands" });
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ServerError, Path = "/workshop/models", Status = 409 });
        });

        ToolRun run = (await Probe(sandbox, "--format", "markdown", "--report", "drift.json")).ShouldExitWith(1);

        Line(run.Output, "listFuels").ShouldContain("| Failed | 200 |");
        Line(run.Output, "listFuels").ShouldContain("text/html instead of JSON");
        Line(run.Output, "listBrands").ShouldContain("| Answered | 200 |");
        Line(run.Output, "listVersions").ShouldContain("| Failed | 503 |");
        Line(run.Output, "listModels").ShouldContain("| Failed | 409 |");
        run.Output.ShouldContain("2 differences from the spec.");
        DriftReport report = await DriftReport.ReadAsync(new MemoryStream(File.ReadAllBytes(Path.Combine(_folder.Path, "drift.json"))));
        report.Entries.Select(static entry => (entry.OperationId, entry.Kind)).ShouldBe([("listBrands", DriftKind.UnexpectedContentType), ("listModels", DriftKind.UnexpectedStatus)]);
    }

    [Fact]
    public async Task An_operation_that_rejects_a_good_token_does_not_end_the_probe()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.TokenRevoked, Path = "/workshop/fuels" });
        });

        ToolRun run = (await Probe(sandbox, "--format", "markdown")).ShouldExitWith(1);

        Line(run.Output, "listFuels").ShouldContain("| Failed | 401 |");
        Line(run.Output, "listVehicles").ShouldContain("| Answered | 200 |");
    }

    [Fact]
    public async Task An_address_without_a_path_means_the_usual_one()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

        ToolRun run = (await Probe(sandbox.BaseAddress.GetLeftPart(UriPartial.Authority), sandbox.Username, sandbox.Password)).ShouldExitWith(0);

        run.Output.ShouldContain("median ");
        run.Output.ShouldContain(" ms, slowest ");
        run.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "integracao", "sandbox", "OFFICEGEST_URL")]
    [InlineData("http://127.0.0.1:9/api/v2", null, "sandbox", "OFFICEGEST_USERNAME")]
    [InlineData("http://127.0.0.1:9/api/v2", "integracao", null, "OFFICEGEST_PASSWORD")]
    [InlineData("http://company.officegest.com/api/v2", "integracao", "sandbox", "not https")]
    [InlineData("company", "integracao", "sandbox", "address")]
    [InlineData("localhost:5080", "integracao", "sandbox", "address must be like")]
    [InlineData("http://integracao:canary@company.officegest.com", "integracao", "sandbox", "OFFICEGEST_PASSWORD")]
    public async Task Without_address_and_credentials_nothing_is_sent(string? url, string? user, string? password, string mentioned)
    {
        ToolRun run = (await Probe(url, user, password)).ShouldExitWith(2);

        run.Errors.ShouldContain(mentioned);
        run.Errors.ShouldNotContain("canary");
    }

    private static string Line(string output, string operation) => output.Split('\n').Single(line => line.StartsWith($"| {operation} |", StringComparison.Ordinal));

    private Task<ToolRun> Probe(OfficeGestSandbox sandbox, params string[] options) => _folder.Probe(sandbox, "spec.yaml", options);

    private Task<ToolRun> Probe(string? url, string? user, string? password, params string[] options) => _folder.Probe(url, user, password, ["--spec", "spec.yaml", .. options]);
}
