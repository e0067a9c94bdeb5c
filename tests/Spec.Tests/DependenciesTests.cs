using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OfficeGest.Spec.Tests;

/// <summary>The page on dependencies names what is pinned, and nothing else.</summary>
public partial class DependenciesTests
{
    private static readonly string[] Pinned =
        [.. XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Select(static element => (string?)element.Attribute("Include")).OfType<string>()];

    private static readonly string[] Described =
        [.. Row().Matches(Repository.Read("docs", "dependencies.md")).SelectMany(static row => row.Groups[1].Value.Split(", ")).Select(static name => name.Split(' ')[0])];

    [Fact]
    public void Each_package_that_is_pinned_is_described() => Pinned.Except(Described).ShouldBeEmpty();

    [Fact]
    public void Each_package_that_is_described_is_pinned() => Described.Except(Pinned).ShouldBeEmpty();

    [Fact]
    public void Each_package_is_described_once() => Described.ShouldBeUnique();

    /// <summary>System.Threading.Channels is pinned for what StackExchange.Redis asks for.</summary>
    [Fact]
    public void Each_package_that_is_pinned_is_referenced_by_a_project()
    {
        string projects = string.Concat(Directory.EnumerateFiles(Repository.Root, "*.*proj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "Directory.Build.*", SearchOption.AllDirectories))
            .Select(File.ReadAllText));
        Pinned.Where(name => !projects.Contains($"\"{name}\"", StringComparison.Ordinal)).ShouldBe(["System.Threading.Channels"]);
    }

    [GeneratedRegex(@"^\| (?!package|---)([^|`]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
