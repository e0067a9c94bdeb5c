using System.IO.Compression;
using System.Xml.Linq;

namespace OfficeGest.Package.Tests;

[Collection(nameof(PackedFeed))]
public class PackageContentTests(PackedFeed feed)
{
    [Fact]
    public void The_generator_lies_in_the_plain_analyzer_folder_with_all_that_it_loads()
    {
        string[] entries = Entries("OfficeGest.Generator");

        entries.Where(static entry => entry.StartsWith("analyzers/", StringComparison.Ordinal)).ShouldBe(
            [
                "analyzers/dotnet/cs/Microsoft.Bcl.AsyncInterfaces.dll",
                "analyzers/dotnet/cs/Microsoft.OpenApi.YamlReader.dll",
                "analyzers/dotnet/cs/Microsoft.OpenApi.dll",
                "analyzers/dotnet/cs/OfficeGest.Generator.dll",
                "analyzers/dotnet/cs/SharpYaml.dll",
                "analyzers/dotnet/cs/System.Text.Encodings.Web.dll",
                "analyzers/dotnet/cs/System.Text.Json.dll",
            ],
            ignoreOrder: true);
        entries.ShouldContain("build/OfficeGest.Generator.props");
        entries.ShouldContain("build/OfficeGest.Generator.targets");
        entries.ShouldContain("README.md");
        entries.ShouldNotContain(static entry => entry.StartsWith("lib/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_generator_depends_on_the_runtime_and_on_nothing_else()
    {
        Dependencies("OfficeGest.Generator").Distinct().ShouldBe(["OfficeGest.Runtime"]);
    }

    [Fact]
    public void The_runtime_has_a_build_for_each_target_with_documentation()
    {
        string[] entries = Entries("OfficeGest.Runtime");
        foreach (string target in (string[])["netstandard2.0", "net8.0", "net10.0"])
        {
            entries.ShouldContain($"lib/{target}/OfficeGest.Runtime.dll");
            entries.ShouldContain($"lib/{target}/OfficeGest.Runtime.xml");
        }
    }

    private string[] Entries(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(feed.Feed, $"{package}.{feed.Version}.nupkg"));
        return [.. archive.Entries.Select(static entry => entry.FullName)];
    }

    private List<string> Dependencies(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(feed.Feed, $"{package}.{feed.Version}.nupkg"));
        using Stream nuspec = archive.GetEntry($"{package}.nuspec")!.Open();
        return [.. XDocument.Load(nuspec).Descendants().Where(static e => e.Name.LocalName == "dependency").Select(static e => (string)e.Attribute("id")!)];
    }
}
