using System.Reflection;

namespace OfficeGest.Tests;

/// <summary>The clone that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The description of OfficeGest v2.</summary>
    public static string Description { get; } = Read("specs", "officegest-v2.yaml");

    /// <summary>The one-idea specs of the generator's tests, by name.</summary>
    public static IReadOnlyDictionary<string, string> Specs { get; } =
        Directory.EnumerateDirectories(PathOf("tests", "Generator.Tests", "Fixtures"))
            .Select(static folder => Path.Combine(folder, "spec.yaml"))
            .Where(File.Exists)
            .ToDictionary(static file => Path.GetFileName(Path.GetDirectoryName(file))!, File.ReadAllText);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));
}
