using CsCheck;
using OfficeGest.Cli.Tests.Learn.Pages.Layouts;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Learn.Pages;

/// <summary>Random operations, written as each generator of documentation writes them, come back as the same operations.</summary>
[Trait("Speed", "Slow")]
public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Layouts => [.. PageLayout.All.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task What_a_page_says_is_what_the_description_says(string name) => await RandomPages.Page.SampleAsync(
        async page =>
        {
            PageLayout layout = PageLayout.All[name];
            string text = layout.Write(page);

            (SpecMapping document, ToolRun run) = await PageRun.LearnAsync(_folder, $"page.{layout.Extension}", text);

            IReadOnlyList<string> said = PageFacts.Of(page, layout), learned = PageFacts.Of(document, layout);
            string[] differences = [.. said.Except(learned).Select(static fact => $"lost: {fact}"), .. learned.Except(said).Select(static fact => $"invented: {fact}")];
            differences.ShouldBeEmpty($"{run.Errors}\n{text}");
        },
        iter: Runs.Of(20),
        threads: 1);
}
