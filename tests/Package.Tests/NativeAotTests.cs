using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using OfficeGest.Sandbox;
using Xunit.Abstractions;

namespace OfficeGest.Package.Tests;

/// <summary>A consumer of the packages, compiled ahead of time as samples/NativeAot is.</summary>
[Collection(nameof(PackedFeed))]
public partial class NativeAotTests(PackedFeed feed, ITestOutputHelper output)
{
    private const long MaximumBytes = 8 * 1024 * 1024;

    private static readonly string Sample = Path.Combine(PackedFeed.Repository, "samples", "NativeAot");

    [ProgramFact("clang", "gcc", "link")]
    public async Task A_program_compiled_ahead_of_time_has_no_warning_is_small_and_runs()
    {
        ConsumerProject project = feed.CreateProject("NativeAot", ProjectFile())
            .Write("Program.cs", await File.ReadAllTextAsync(Path.Combine(Sample, "Program.cs")))
            .CopySpec();

        DotnetResult publish = (await project.PublishAsync("-c", "Release", "-o", "published")).ShouldSucceed();
        publish.Output.ShouldContain("Generating native code");
        publish.Output.ShouldNotContain("warning");
        publish.Output.ShouldNotMatch("IL[23][0-9]{3}");

        string program = Path.Combine(project.Folder, "published", "NativeAot" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        long size = new FileInfo(program).Length;
        output.WriteLine($"{size} bytes, {size / 1048576.0:0.00} MiB, {RuntimeInformation.RuntimeIdentifier}");
        size.ShouldBeLessThanOrEqualTo(MaximumBytes);

        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        DotnetResult run = await Dotnet.StartAsync(
            program,
            project.Folder,
            new Dictionary<string, string> { ["OFFICEGEST_USERNAME"] = sandbox.Username, ["OFFICEGEST_PASSWORD"] = sandbox.Password },
            sandbox.BaseAddress.ToString());
        run.ShouldSucceed();
        run.Output.ShouldContain("customers=40");
        run.Output.ShouldContain("422 end: ");
    }

    /// <summary>The project of the sample, with the package in the place of the repository's projects.</summary>
    private static string ProjectFile()
    {
        string text = File.ReadAllText(Path.Combine(Sample, "NativeAot.csproj"));
        string package = ImportOfGenerator().Replace(text, """<ItemGroup><PackageReference Include="OfficeGest.Generator" Version="{Version}" /></ItemGroup>""");
        package.ShouldNotBe(text);

        // Outside of the repository these come from nowhere else.
        return package.Replace("../../specs/", "specs/", StringComparison.Ordinal).Replace(
            "<PublishAot>", "<Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors><PublishAot>", StringComparison.Ordinal);
    }

    [GeneratedRegex("<Import Project=\"[^\"]*UseGenerator.targets\" />")]
    private static partial Regex ImportOfGenerator();
}
