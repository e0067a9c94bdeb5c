using System.Reflection;

namespace OfficeGest.Cli.Tests.Running;

internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The one-idea specs of the generator's own tests, by name.</summary>
    public static IReadOnlyDictionary<string, string> Specs { get; } =
        Directory.EnumerateDirectories(Path.Combine(Root, "tests", "Generator.Tests", "Fixtures"))
            .Select(static folder => Path.Combine(folder, "spec.yaml"))
            .Where(File.Exists)
            .ToDictionary(static file => Path.GetFileName(Path.GetDirectoryName(file))!, File.ReadAllText);
}
