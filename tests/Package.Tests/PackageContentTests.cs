using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OfficeGest.Package.Tests;

/// <summary>Every file of every package, and what its page on nuget.org says.</summary>
[Collection(nameof(PackedFeed))]
public partial class PackageContentTests(PackedFeed feed)
{
    public static TheoryData<string> Packages => ["OfficeGest.Cli", "OfficeGest.Generator", "OfficeGest.Hosting", "OfficeGest.Hosting.Redis", "OfficeGest.Runtime", "OfficeGest.Sandbox"];

    public static TheoryData<string> WithSymbols => ["OfficeGest.Cli", "OfficeGest.Hosting", "OfficeGest.Hosting.Redis", "OfficeGest.Runtime", "OfficeGest.Sandbox"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_package_holds_these_files_and_no_others(string package)
    {
        string listed = Path.Combine(PackedFeed.Repository, "tests", "Package.Tests", "Contents", package + ".txt");
        Entries(package, "nupkg").ShouldBe(File.ReadAllLines(listed), ignoreOrder: true, $"The files of {package}; the list is {listed}.");
    }

    [Theory]
    [MemberData(nameof(WithSymbols))]
    public void Each_assembly_of_ours_has_its_symbols(string package)
    {
        IEnumerable<string> expected = Entries(package, "nupkg")
            .Where(static entry => entry.EndsWith($".dll", StringComparison.Ordinal) && Path.GetFileName(entry) is "OfficeGest.Cli.dll" or "OfficeGest.Hosting.dll" or "OfficeGest.Hosting.Redis.dll" or "OfficeGest.Runtime.dll" or "OfficeGest.Sandbox.dll")
            .Select(static entry => Path.ChangeExtension(entry, ".pdb"));
        Entries(package, "snupkg").Where(static entry => entry.EndsWith(".pdb", StringComparison.Ordinal)).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Foreign_assemblies_have_a_notice(string package)
    {
        string[] foreign = [.. Entries(package, "nupkg").Where(static entry => entry.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileName).OfType<string>()
            .Where(static name => !name.StartsWith("OfficeGest.", StringComparison.Ordinal)).Distinct()];
        if (foreign.Length == 0) return;

        string notices = Read(package, "THIRD-PARTY-NOTICES.md");
        foreign.Where(name => !notices.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
        NoticeRow().Matches(notices).SelectMany(static row => row.Groups[1].Value.Split(", ")).Where(name => !foreign.Contains(name)).ShouldBeEmpty("These are not in the package.");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_page_says_what_to_do_with_absolute_links_from_one_property(string package)
    {
        XElement metadata = Nuspec(package);
        string url = metadata.Elements().Single(static e => e.Name.LocalName == "projectUrl").Value;
        metadata.Elements().Select(static e => e.Name.LocalName).ShouldBeSubsetOf(
            ["id", "version", "authors", "license", "licenseUrl", "icon", "readme", "projectUrl", "description", "releaseNotes", "tags", "packageTypes", "repository", "dependencies", "frameworkReferences"]);
        ((string?)metadata.Elements().Single(static e => e.Name.LocalName == "repository").Attribute("url")).ShouldBe(url + ".git");
        File.ReadAllText(Path.Combine(PackedFeed.Repository, "Directory.Build.props")).ShouldContain($"<ProjectUrl>{url}</ProjectUrl>");

        string page = Read(package, "README.md");
        page.ShouldStartWith("# " + package);
        page.Split('\n').Take(8).ShouldContain(static line => line.StartsWith("```", StringComparison.Ordinal) || line.Contains("dotnet", StringComparison.Ordinal));
        MatchCollection links = Link().Matches(page);
        links.Count.ShouldBeGreaterThan(0);
        foreach (Match link in links)
        {
            string target = link.Groups[1].Value;
            target.ShouldStartWith("https://");
            if (target.StartsWith(url + "/blob/main/", StringComparison.Ordinal))
                File.Exists(Path.Combine(PackedFeed.Repository, target[(url.Length + "/blob/main/".Length)..])).ShouldBeTrue(target);
        }
    }

    [Fact]
    public void The_generator_depends_on_the_runtime_and_on_nothing_else()
    {
        Nuspec("OfficeGest.Generator").Descendants().Where(static e => e.Name.LocalName == "dependency").Select(static e => (string)e.Attribute("id")!).Distinct()
            .ShouldBe(["OfficeGest.Runtime"]);
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| (\S+\.dll[^|]*?) \|", RegexOptions.Multiline)]
    private static partial Regex NoticeRow();

    private string[] Entries(string package, string extension)
    {
        using ZipArchive archive = Open(package, extension);

        // What NuGet itself adds has names of its own making.
        return [.. archive.Entries.Select(static entry => entry.FullName)
            .Where(static name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))];
    }

    private string Read(string package, string entry)
    {
        using ZipArchive archive = Open(package, "nupkg");
        using var reader = new StreamReader(archive.GetEntry(entry).ShouldNotBeNull($"{package} has no {entry}").Open());
        return reader.ReadToEnd();
    }

    private XElement Nuspec(string package) => XDocument.Parse(Read(package, package + ".nuspec")).Root!.Elements().Single();

    private ZipArchive Open(string package, string extension) => ZipFile.OpenRead(Path.Combine(feed.Feed, $"{package}.{feed.Version}.{extension}"));
}
