using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using OfficeGest.Docs.Tests.Blocks;
using OfficeGest.Docs.Tests.Markdown;
using OfficeGest.Docs.Tests.Samples;
using OfficeGest.Sandbox;

namespace OfficeGest.Docs.Tests;

/// <summary>The program of the README is the one that <c>init --sample</c> writes, and does what it says.</summary>
[Trait("Speed", "Slow")]
public sealed class ReadmeProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("officegest-readme-").FullName;

    private static string Program => Page.All["README.md"].Blocks.Single(static block => block.Language == "csharp").Text;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_what_init_writes() => Program.Trim().ShouldBe(Repository.Read("src", "Cli", "Init", "Sample.cs").ReplaceLineEndings("\n").Trim());

    [Fact]
    public void The_readme_is_one_screen()
    {
        string[] lines = Repository.Read("README.md").Split('\n');
        int program = Program.Split('\n').Length, table = lines.Count(static line => line.StartsWith("| `", StringComparison.Ordinal));

        (lines.Length - program - table).ShouldBeLessThan(70);
    }

    [Fact]
    public async Task Without_its_variables_it_says_in_one_line_what_it_needs_and_names_the_sandbox()
    {
        SampleResult run = await RunAsync();

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Errors.Trim().Split('\n').Single().ShouldContain("officegest sandbox");
    }

    [Fact]
    public async Task Against_the_sandbox_it_lists_customers_and_shows_a_message()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

        SampleResult run = await RunAsync(("OFFICEGEST_URL", sandbox.BaseAddress.AbsoluteUri.TrimEnd('/')), ("OFFICEGEST_USERNAME", sandbox.Username), ("OFFICEGEST_PASSWORD", sandbox.Password));

        run.Code.ShouldBe(0, run.Errors);
        string[] lines = run.Output.Trim().Split('\n');
        lines.Length.ShouldBe(41);
        lines[^1].ShouldContain("O campo end");
    }

    private async Task<SampleResult> RunAsync(params (string Name, string Value)[] settings)
    {
        string program = Path.Combine(_folder, "Readme.dll"), tests = Path.ChangeExtension(Assembly.GetExecutingAssembly().Location, null);
        CSharpCompilation compilation = CSharpTests.Compile(Program);
        compilation.Emit(program).Diagnostics.ShouldAllBe(static diagnostic => diagnostic.Severity != Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return await SampleProcess.RunAsync(SampleProcess.Host, ["exec", "--runtimeconfig", tests + ".runtimeconfig.json", "--depsfile", tests + ".deps.json", program], AppContext.BaseDirectory, settings);
    }
}
