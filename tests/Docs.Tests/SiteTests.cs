using OfficeGest.Docs.Tests.Samples;

namespace OfficeGest.Docs.Tests;

/// <summary>The pages become a site by one command, without a warning.</summary>
[Trait("Speed", "Slow")]
public sealed class SiteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("officegest-site-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_built_without_a_warning()
    {
        SampleResult restored = await SampleProcess.RunAsync("dotnet", ["tool", "restore"], Repository.Root);
        restored.Code.ShouldBe(0, restored.Output + restored.Errors);

        SampleResult built = await SampleProcess.RunAsync("dotnet", ["docfx", "docfx.json", "--output", _folder, "--warningsAsErrors"], Repository.Root);

        built.Code.ShouldBe(0, built.Output + built.Errors);
        built.Output.ShouldContain("0 warning(s)");
        foreach (string page in (string[])["index.html", "README.html", "docs/getting-started/1-see-it-work.html", "docs/images/quick-start.svg", "samples/WebPortal/README.html"])
            File.Exists(Path.Combine(_folder, page)).ShouldBeTrue(page);
    }
}
