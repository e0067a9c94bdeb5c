using System.IO.Compression;

namespace OfficeGest.Package.Tests;

/// <summary>Packing compares the public API with the package of before, which the repository keeps.</summary>
[Collection(nameof(PackedFeed))]
public class BaselineTests(PackedFeed feed)
{
    private static string Folder => Path.Combine(PackedFeed.Repository, "eng", "baseline");

    [Theory]
    [MemberData(nameof(PackageContentTests.Packages), MemberType = typeof(PackageContentTests))]
    public void Each_package_that_is_compiled_against_has_a_baseline_with_its_assemblies(string package)
    {
        string[] now = Assemblies(Path.Combine(feed.Feed, $"{package}.{feed.Version}.nupkg"));
        string baseline = Path.Combine(Folder, package + ".nupkg");
        File.Exists(baseline).ShouldBe(now.Length > 0);
        if (now.Length > 0) Assemblies(baseline).ShouldBeSubsetOf(now);
    }

    [Fact]
    public async Task A_package_that_lacks_what_its_baseline_has_is_not_packed()
    {
        string output = Directory.CreateTempSubdirectory("officegest-baseline-").FullName;
        DotnetResult result = await Dotnet.RunAsync(
            PackedFeed.Repository,
            new Dictionary<string, string>(),
            "pack", "src/Hosting", "--no-restore", "-c", "Release", "-o", output, "--nologo", "-p:UseSharedCompilation=false", "-p:PackageValidationBaselinePath=" + Path.Combine(Folder, "OfficeGest.Hosting.Redis.nupkg"));
        Directory.Delete(output, recursive: true);

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("API compatibility errors");
    }

    private static string[] Assemblies(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("lib/", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal))];
    }
}
