using System.Reflection;

namespace OfficeGest.Package.Tests;

/// <summary>The packages, packed once into a folder, and a package cache that was empty before.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("officegest-packages-").FullName;

    public static string Repository { get; } =
        typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;

    public string Feed => Path.Combine(_root, "feed");

    public string Packages => Path.Combine(_root, "cache");

    public string Version { get; } = "0.1.0-test.1";

    /// <summary>The entry point of the officegest tool, built once. As an installed tool it is the same assembly.</summary>
    public async Task<string> ToolAsync()
    {
        string folder = Path.Combine(_root, "tool");
        string tool = Path.Combine(folder, "OfficeGest.Cli.dll");
        if (!File.Exists(tool))
            (await Dotnet.RunAsync(Repository, new Dictionary<string, string>(), "publish", "src/Cli", "-c", "Release", "-o", folder, "--nologo")).ShouldSucceed();
        return tool;
    }

    public async Task InitializeAsync()
    {
        foreach (string project in (string[])["src/Runtime", "src/Generator.Package", "src/Hosting", "src/Hosting.Redis", "src/Sandbox", "src/Cli"])
        {
            DotnetResult result = await Dotnet.RunAsync(
                Repository, new Dictionary<string, string>(), "pack", project, "-c", "Release", "-o", Feed, $"-p:Version={Version}", "--nologo");
            result.ShouldSucceed();
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A new folder for a consumer's project, outside of the repository so that none of its settings apply.</summary>
    internal ConsumerProject CreateProject(string name, string projectFile, string extension = "csproj")
    {
        string folder = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.Combine(folder, "specs"));
        File.WriteAllText(Path.Combine(folder, $"{name}.{extension}"), projectFile.Replace("{Version}", Version, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        return new ConsumerProject(folder, Packages);
    }
}

[CollectionDefinition(nameof(PackedFeed))]
public sealed class PackedFeedTests : ICollectionFixture<PackedFeed>;
