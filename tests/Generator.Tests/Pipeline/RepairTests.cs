using System.Reflection;
using System.Text.RegularExpressions;

namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>Each repair says which version of Microsoft.OpenApi it is for, so that an update of that package asks for each whether it is still needed.</summary>
public partial class RepairTests
{
    [Fact]
    public void Each_repair_names_the_version_that_is_used()
    {
        string root = typeof(RepairTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;
        string version = Version().Match(File.ReadAllText(Path.Combine(root, "Directory.Packages.props"))).Groups[1].Value;
        version.ShouldNotBeEmpty();

        Sources.Of("Specification/OpenApi/Repairs").Where(file => !file.Text.Contains($"Microsoft.OpenApi {version}", StringComparison.Ordinal)).Select(static file => file.Name).ShouldBeEmpty();
    }

    [GeneratedRegex("Include=\"Microsoft\\.OpenApi\" Version=\"([0-9.]+)\"")]
    private static partial Regex Version();
}
