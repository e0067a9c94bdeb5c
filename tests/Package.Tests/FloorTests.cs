using System.IO.Compression;
using System.Xml.Linq;

namespace OfficeGest.Package.Tests;

/// <summary>Adding a client never forces an application to update what it already has (NU1605).</summary>
[Collection(nameof(PackedFeed))]
public class FloorTests(PackedFeed feed)
{
    [Theory]
    [InlineData("net8.0", "System.Text.Json", "8.0.5")]
    [InlineData("net8.0", "Microsoft.Extensions.Logging.Abstractions", "8.0.0")]
    [InlineData("net8.0", "Microsoft.Extensions.Http", "8.0.0")]
    [InlineData("net10.0", "Microsoft.Extensions.Logging.Abstractions", "10.0.0")]
    [InlineData("net10.0", "Microsoft.Extensions.Http", "10.0.0")]
    [InlineData("net48", "System.Text.Json", "8.0.5")]
    [InlineData("netstandard2.0", "System.Text.Json", "8.0.5")]
    public async Task An_application_that_has_the_lowest_version_restores(string framework, string package, string version)
    {
        ConsumerProject project = feed.CreateProject($"Floor{framework}{package}".Replace(".", "", StringComparison.Ordinal), Consumer(framework, (package, version)));
        (await project.RestoreAsync()).ShouldSucceed();
    }

    /// <summary>Every dependency that the packages name, at exactly the version that they name.</summary>
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task All_lowest_versions_together_restore_build_and_are_the_ones_used(string framework)
    {
        (string Id, string Version)[] floors = [.. Dependencies("OfficeGest.Runtime", framework).Union(Dependencies("OfficeGest.Hosting", framework))
            .Union(Dependencies("OfficeGest.Hosting.Redis", framework))
            .Where(static one => !one.Id.StartsWith("OfficeGest.", StringComparison.Ordinal))];
        floors.Length.ShouldBeGreaterThan(3);
        ConsumerProject project = feed.CreateProject($"Floors{framework}".Replace(".", "", StringComparison.Ordinal), Consumer(framework, floors))
            .CopySpec()
            .Write("Program.cs", """
                using Acme.OfficeGest;
                using Microsoft.Extensions.DependencyInjection;
                using OfficeGest.Hosting;

                var services = new ServiceCollection();
                services.AddOfficeGestClient(options => { options.Domain = "company.officegest.com"; options.UserName = "user"; options.Password = "password"; })
                    .ShareThroughRedis("127.0.0.1:6379");
                await using ServiceProvider provider = services.BuildServiceProvider();
                Console.WriteLine(provider.GetRequiredService<OfficeGestClient>().GetType().Name);
                """);
        (await project.BuildAsync()).ShouldSucceed();
        (await project.RunAsync()).ShouldSucceed().Output.ShouldContain("OfficeGestClient");
    }

    private IEnumerable<(string Id, string Version)> Dependencies(string package, string framework)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(feed.Feed, $"{package}.{feed.Version}.nupkg"));
        using Stream nuspec = archive.GetEntry($"{package}.nuspec")!.Open();
        return [.. XDocument.Load(nuspec).Descendants()
            .Single(e => e.Name.LocalName == "group" && (string?)e.Attribute("targetFramework") == framework)
            .Elements()
            .Select(static e => ((string)e.Attribute("id")!, (string)e.Attribute("version")!))];
    }

    private static string Consumer(string framework, params (string Id, string Version)[] references)
    {
        string items = string.Join("\n", references.Select(static one => $"""    <PackageReference Include="{one.Id}" Version="{one.Version}" />"""));
        string hosting = """    <PackageReference Include="OfficeGest.Hosting.Redis" Version="{Version}" />""";
        return Projects.Executable(framework, $"{Projects.SpecItem}\n  <ItemGroup>\n{hosting}\n{items}\n  </ItemGroup>");
    }
}
