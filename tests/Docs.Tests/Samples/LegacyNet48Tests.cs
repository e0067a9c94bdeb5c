using System.Reflection;
using OfficeGest.Sandbox;

namespace OfficeGest.Docs.Tests.Samples;

/// <summary>The sample for .NET Framework, on Windows as it is and elsewhere under Mono. That it compiles is shown by building this project.</summary>
[Trait("Speed", "Slow")]
public class LegacyNet48Tests
{
    private static readonly string Program = Repository.PathOf(
        "samples", "LegacyNet48", "bin", typeof(LegacyNet48Tests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, "net48", "LegacyNet48.exe");

    [ProgramFact("mono", "reg")]
    public async Task It_lists_reads_and_meets_a_404()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

        SampleResult run = await RunAsync(("OFFICEGEST_URL", sandbox.BaseAddress.AbsoluteUri), ("OFFICEGEST_USERNAME", sandbox.Username), ("OFFICEGEST_PASSWORD", sandbox.Password));

        run.Code.ShouldBe(0, run.Output + run.Errors);
        run.Output.ShouldContain("customers=40");
        run.Output.ShouldContain("AA-00-BB ");
        run.Output.ShouldContain("404: Registo");
    }

    [ProgramFact("mono", "reg")]
    public async Task Without_its_variables_it_says_so_in_one_line()
    {
        SampleResult run = await RunAsync();

        run.Code.ShouldBe(1);
        run.Errors.Trim().Split('\n').Single().ShouldContain("officegest sandbox");
    }

    private static Task<SampleResult> RunAsync(params (string Name, string Value)[] settings) => OperatingSystem.IsWindows()
        ? SampleProcess.RunAsync(Program, [], Repository.Root, settings)
        : SampleProcess.RunAsync("mono", [Program], Repository.Root, settings);
}
