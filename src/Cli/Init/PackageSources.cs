using System.Xml;
using System.Xml.Linq;

namespace OfficeGest.Cli.Init;

/// <summary>The folders that NuGet restores from in a project, by its files <c>nuget.config</c>. What an address serves is not asked for.</summary>
internal sealed class PackageSources
{
    private readonly List<string> _folders;

    private PackageSources(List<string> folders) => _folders = folders;

    /// <param name="folder">The project's.</param>
    /// <param name="variable">The environment, which says where the user's own settings are.</param>
    public static PackageSources Of(string folder, Func<string, string?> variable)
    {
        var sources = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        // The nearest file has the last word.
        foreach (string file in Files(folder, variable).Reverse()) Read(file, sources);

        string packages = variable("NUGET_PACKAGES") ?? Path.Combine(variable("USERPROFILE") ?? variable("HOME") ?? folder, ".nuget", "packages");
        return new PackageSources([.. sources.Values.Where(static source => !source.Contains("://", StringComparison.Ordinal)), packages]);
    }

    /// <summary>Whether one of the folders has a package, in the flat form or in that of a folder for each package.</summary>
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
            // NuGet says what is wrong with it; here it names no folder.
        }
    }
}
