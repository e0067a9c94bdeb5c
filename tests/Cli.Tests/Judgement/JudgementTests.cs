using OfficeGest.Cli.Tests.Running;
using OfficeGest.Generator;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Cli.Tests.Judgement;

/// <summary>What stops a document stops it everywhere, and what costs a part costs it everywhere: the compiler, generate, lint, diff and pull agree.</summary>
public class JudgementTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Generator.Tests", "Parse", "Broken");

    public static TheoryData<string> Broken => [.. Directory.EnumerateFiles(Folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task All_commands_judge_a_broken_spec_as_the_compiler_does(string file)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Folder, file));
        ParseResult result = SpecParser.Parse(new SpecItem(file, text, "Acme.Api", "ApiClient", new OperationFilter()), default);
        bool stops = result.Model is null;
        result.Diagnostics.Any(static diagnostic => diagnostic.Rule.Severity == SpecSeverity.Error).ShouldBe(stops, "an error of the compiler is what stops");

        using var folder = new TemporaryFolder();
        folder.Write(file, text);
        folder.Write("good.yaml", Repository.Specs["scalars"]);

        (await ToolRun.In(folder, ["generate", file, "--out", "Generated", "--namespace", "Acme.Api", "--client", "ApiClient"])).ExitCode.ShouldBe(stops ? 1 : 0, "generate");
        folder.Has("Generated/ApiClient.g.cs").ShouldBe(!stops);
        (await ToolRun.In(folder, ["spec", "lint", file])).ExitCode.ShouldBe(stops ? 1 : 0, "lint");
        ((await ToolRun.In(folder, ["spec", "diff", file, file])).ExitCode == 0).ShouldBe(!stops, "diff");
        (await ToolRun.In(folder, ["spec", "pull", file, "--out", "pulled.yaml", "--yes"])).ExitCode.ShouldBe(stops ? 1 : 0, "pull");
        folder.Has("pulled.yaml").ShouldBe(!stops);
    }
}
