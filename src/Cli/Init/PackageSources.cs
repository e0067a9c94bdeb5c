using System.Xml;
using System.Xml.Linq;

namespace OfficeGest.Cli.Init;

/// <summary>The local folders from which NuGet restores a project, by its <c>nuget.config</c> files. Remote sources are not queried.</summary>
internal sealed class PackageSources
{
    private readonly List<string> _folders;

    private PackageSources(List<string> folders) => _folders = folders;

    /// <param name="folder">The folder of the project.</param>
    /// <param name="variable">Reads environment variables, to find the user's settings.</param>
    public static PackageSources Of(string folder, Func<string, string?> variable)
    {
        var sources = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        // The nearest file takes precedence.
        foreach (string file in Files(folder, variable).Reverse()) Read(file, sources);

        string packages = variable("NUGET_PACKAGES") ?? Path.Combine(variable("USERPROFILE") ?? variable("HOME") ?? folder, ".nuget", "packages");
        return new PackageSources([.. sources.Values.Where(static source => !source.Contains("://", StringComparison.Ordinal)), packages]);
    }

    /// <summary>Returns whether one of the folders has a package, in the flat or the hierarchical layout.</summary>
    public bool Hold(string package, string version) => _folders.Exists(folder =>
        Directory.Exists(folder)
        && (Directory.EnumerateFiles(folder, "*.nupkg").Any(file => string.Equals(Path.GetFileName(file), $"{package}.{version}.nupkg", StringComparison.OrdinalIgnoreCase))
            || Directory.Exists(Path.Combine(folder, package.ToLowerInvariant(), version))));

    private static IEnumerable<string> Files(string folder, Func<string, string?> variable)
    {
        for (DirectoryInfo? place = new(folder); place is not null; place = place.Parent)
        {
            foreach (string name in (string[])["nuget.config", "NuGet.config", "NuGet.Config"])
            {
                string file = Path.Combine(place.FullName, name);
                if (!File.Exists(file)) continue;
                yield return file;
                break;
            }
        }

        string? user = variable("APPDATA") is { } data ? Path.Combine(data, "NuGet") : variable("HOME") is { } home ? Path.Combine(home, ".nuget", "NuGet") : null;
        if (user is not null && File.Exists(Path.Combine(user, "NuGet.Config"))) yield return Path.Combine(user, "NuGet.Config");
    }

    private static void Read(string file, Dictionary<string, string> sources)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            foreach (XElement entry in XDocument.Load(reader).Root?.Element("packageSources")?.Elements() ?? [])
            {
                if (entry.Name.LocalName == "clear") sources.Clear();
                else if (entry.Name.LocalName == "add" && entry.Attribute("key")?.Value is { } key && entry.Attribute("value")?.Value is { } value)
                    sources[key] = value.Contains("://", StringComparison.Ordinal) ? value : Path.GetFullPath(value, Path.GetDirectoryName(file)!);
            }
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // NuGet reports the error in the file; here it is ignored.
        }
    }
}
