using System.Text.Json.Nodes;
using OfficeGest.Sandbox;
using YamlDotNet.RepresentationModel;

namespace OfficeGest.Docs.Tests.Samples;

/// <summary>The sample DriftWatch: a night against a sandbox that has drifted, with a bare repository on this machine in the place of GitHub.</summary>
[Trait("Speed", "Slow")]
public sealed class DriftWatchTests : IDisposable
{
    private const string Branch = "drift/officegest";

    private static readonly string Sample = Repository.PathOf("samples", "DriftWatch");

    private readonly string _folder = Directory.CreateTempSubdirectory("officegest-drift-").FullName;

    private string Clone => Path.Combine(_folder, "clone");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ProgramFact("bash")]
    public async Task A_change_is_proposed_once_with_what_it_means_and_is_silent_when_merged()
    {
        if (OperatingSystem.IsWindows()) return;

        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        await CreateRepositoryAsync();
        string before = await GitAsync("rev-parse", "HEAD");
        SampleResult quiet = await NightAsync(sandbox);
        quiet.Code.ShouldBe(0, quiet.Output + quiet.Errors);
        quiet.Output.ShouldContain("No drift.");

        sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.UnknownField, Path = "/entities/customers", Field = "loyalty_points", Value = JsonValue.Create(12) });
        SampleResult night = await NightAsync(sandbox);
        night.Code.ShouldBe(0, night.Output + night.Errors);
        night.Output.ShouldContain($"Pushed {Branch}: Describe what the API answers now");
        string message = await File.ReadAllTextAsync(Path.Combine(_folder, "message.md"));
        message.ShouldContain("Customer.LoyaltyPoints");
        (await File.ReadAllTextAsync(Path.Combine(_folder, "outputs"))).ShouldContain("changed=true\nbreaking=false\n");
        (await GitAsync("show", $"origin/{Branch}:specs/officegest-v2.yaml")).ShouldContain("loyalty_points:");
        (await GitAsync("log", "-1", "--format=%B", $"origin/{Branch}")).ShouldContain("Customer.LoyaltyPoints");

        // The clone is where it was.
        (await GitAsync("rev-parse", "HEAD")).ShouldBe(before);
        (await GitAsync("status", "--porcelain")).ShouldBeEmpty();

        string proposed = await GitAsync("rev-parse", $"origin/{Branch}");
        (await NightAsync(sandbox)).Output.ShouldContain($"{Branch} proposes the same already.");
        (await GitAsync("rev-parse", $"origin/{Branch}")).ShouldBe(proposed);

        await GitAsync("merge", "--quiet", $"origin/{Branch}");
        (await NightAsync(sandbox)).Output.ShouldContain("No drift.");
    }

    [ProgramFact("bash")]
    public async Task What_no_description_can_say_fails_with_the_reason()
    {
        if (OperatingSystem.IsWindows()) return;

        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        await CreateRepositoryAsync();
        sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.IgnoredFilter, Path = "/workshop/vehicles", Field = "vin" });

        SampleResult night = await NightAsync(sandbox);

        night.Code.ShouldBe(1, night.Output + night.Errors);
        night.Output.ShouldContain("vin");
        night.Errors.ShouldContain("for a person to decide");
        (await GitAsync("branch", "--all")).ShouldNotContain("drift");
    }

    [ProgramFact("bash")]
    public async Task Without_its_variables_it_says_so_in_one_line()
    {
        if (OperatingSystem.IsWindows()) return;

        SampleResult run = await SampleProcess.RunAsync("bash", [Path.Combine(Sample, "drift-watch.sh")], _folder);

        run.Code.ShouldBe(2);
        run.Errors.Trim().Split('\n').Single().ShouldContain("officegest sandbox");
    }

    [Fact]
    public void The_workflow_starts_the_script_each_night_and_opens_a_pull_request()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Sample, ".github", "workflows", "drift.yml"))));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var steps = ((YamlSequenceNode)root["jobs"]["watch"]["steps"]).Cast<YamlMappingNode>().Where(static step => step.Children.ContainsKey("run")).Select(static step => (string)step["run"]!).ToList();

        root["on"]["schedule"][0]["cron"].ShouldNotBeNull();
        steps.ShouldContain(static run => run.StartsWith("bash drift-watch.sh ", StringComparison.Ordinal));
        steps.ShouldContain(static run => run.Contains($"gh pr create --head {Branch} ", StringComparison.Ordinal));
    }

    private async Task CreateRepositoryAsync()
    {
        await SampleProcess.RunAsync("git", ["init", "--quiet", "--bare", "--initial-branch=main", "origin.git"], _folder);
        await SampleProcess.RunAsync("git", ["clone", "--quiet", "origin.git", "clone"], _folder);
        Directory.CreateDirectory(Path.Combine(Clone, "specs"));
        await File.WriteAllTextAsync(Path.Combine(Clone, "specs", "officegest-v2.yaml"), Repository.Description);
        await GitAsync("config", "user.name", "Tests");
        await GitAsync("config", "user.email", "tests@example.invalid");
        await GitAsync("config", "core.autocrlf", "false");
        await GitAsync("switch", "--quiet", "--create", "main");
        await GitAsync("add", ".");
        await GitAsync("commit", "--quiet", "--message", "Begin");
        await GitAsync("push", "--quiet", "origin", "main");
    }

    private async Task<string> GitAsync(params string[] arguments)
    {
        SampleResult run = await SampleProcess.RunAsync("git", arguments, Clone);
        run.Code.ShouldBe(0, string.Join(' ', arguments) + run.Errors);
        return run.Output.Trim();
    }

    private Task<SampleResult> NightAsync(OfficeGestSandbox sandbox) => SampleProcess.RunAsync(
        "bash",
        [Path.Combine(Sample, "drift-watch.sh"), "specs/officegest-v2.yaml"],
        Clone,
        ("OFFICEGEST_TOOL", $"{SampleProcess.Host} exec {typeof(Cli.CommandLine.Tool).Assembly.Location}"),
        ("OFFICEGEST_URL", sandbox.BaseAddress.AbsoluteUri),
        ("OFFICEGEST_USERNAME", sandbox.Username),
        ("OFFICEGEST_PASSWORD", sandbox.Password),
        ("DRIFT_MESSAGE", Path.Combine(_folder, "message.md")),
        ("GITHUB_OUTPUT", Path.Combine(_folder, "outputs")));
}
