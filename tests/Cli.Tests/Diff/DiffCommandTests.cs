using System.Diagnostics;
using System.Text.Json;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Diff;

public sealed class DiffCommandTests : IDisposable
{
    private const string Field = "        name: { type: string }\n";

    private readonly TemporaryFolder _folder = new();

    public DiffCommandTests()
    {
        _folder.Write("old.yaml", DiffSpec.Text);
        _folder.Write("more.yaml", DiffSpec.Text.Replace(Field, Field + "        city: { type: string }\n", StringComparison.Ordinal));
        _folder.Write("less.yaml", DiffSpec.Text.Replace(Field, string.Empty, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("spec diff old.yaml old.yaml", 0, "The generated C# is unchanged.\n")]
    [InlineData("spec diff old.yaml more.yaml", 0, "Other changes (1)\n  Records\n    + Customer.City: The property is new: string?.\n\n0 breaking, 1 other.\n")]
    [InlineData("spec diff old.yaml less.yaml", 3, "Breaking changes (1)\n  Records\n    - Customer.Name: The property is removed: 'name' is no longer in the spec.\n\n1 breaking, 0 other.\n")]
    [InlineData("spec diff old.yaml more.yaml --format markdown", 0, "# Changes from `old.yaml` to `more.yaml`\n\n## Other changes\n\n### Records\n\n- Added: `Customer.City`. The property is new: string?.\n")]
    [InlineData("spec diff old.yaml missing.yaml", 2, "")]
    public async Task The_exit_code_tells_whether_code_breaks(string commandLine, int exitCode, string output) =>
        (await ToolRun.In(_folder, commandLine)).ShouldExitWith(exitCode).Output.ShouldBe(output);

    [Fact]
    public async Task Json_is_for_scripts()
    {
        ToolRun run = (await ToolRun.In(_folder, "spec diff old.yaml less.yaml --format json")).ShouldExitWith(3);

        JsonElement report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("breaking").GetInt32().ShouldBe(1);
        JsonElement change = report.GetProperty("changes")[0];
        change.GetProperty("subject").GetString().ShouldBe("Customer.Name");
        change.GetProperty("kind").GetString().ShouldBe("removed");
        change.GetProperty("breaking").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Html_is_one_page_that_asks_for_nothing()
    {
        string page = (await ToolRun.In(_folder, "spec diff old.yaml less.yaml --format html")).ShouldExitWith(3).Output;

        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldContain("<code>Customer.Name</code>");
        page.ShouldContain("1 breaking, 0 other.");
        page.ShouldContain("<svg");
        page.ShouldNotContain("http://");
        page.ShouldNotContain("https://");
        page.ShouldNotContain("<script");
        (await ToolRun.In(_folder, "spec lint old.yaml --format html")).ShouldExitWith(2).Errors.ShouldContain("--format must be one of Text, Json, Markdown.");
    }

    [Fact]
    public async Task A_revision_of_git_can_stand_for_either()
    {
        Git("init", "--quiet");
        Git("add", "old.yaml");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.pt", "commit", "--quiet", "--message", "One");
        _folder.Write("old.yaml", _folder.Read("less.yaml"));

        (await ToolRun.In(_folder, "spec diff HEAD:old.yaml old.yaml")).ShouldExitWith(3).Output.ShouldContain("- Customer.Name:");
        (await ToolRun.In(_folder, "spec diff @:old.yaml old.yaml")).ShouldExitWith(3);
        (await ToolRun.In(_folder, "spec diff :old.yaml old.yaml")).ShouldExitWith(3);
        (await ToolRun.In(_folder, "spec diff HEAD:missing.yaml old.yaml")).ShouldExitWith(2);
        (await ToolRun.In(_folder, "spec diff HEAD~1:old.yaml old.yaml")).ShouldExitWith(2);
    }

    [Fact]
    public async Task A_spec_with_errors_is_not_compared()
    {
        _folder.Write("broken.yaml", "openapi: [\n");

        ToolRun run = (await ToolRun.In(_folder, "spec diff old.yaml broken.yaml")).ShouldExitWith(1);

        run.Errors.ShouldContain("broken.yaml(");
        run.Output.ShouldBeEmpty();
    }

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
