using OfficeGest.Cli.CommandLine;

namespace OfficeGest.Cli.Init;

/// <summary>Finds the project, and the file with its package versions.</summary>
internal static class ProjectSearch
{
    public static string Project(string path)
    {
        if (File.Exists(path))
            return Path.GetExtension(path) == ".csproj" ? path : throw new ToolException($"'{path}' is not a C# project.", ExitCodes.WrongUsage);
        if (!Directory.Exists(path)) throw new ToolException($"'{path}' does not exist.", ExitCodes.WrongUsage);

        string[] projects = Directory.GetFiles(path, "*.csproj");
        return projects.Length switch
        {
            1 => projects[0],
            0 => throw new ToolException("There is no C# project in this folder; name one.", ExitCodes.WrongUsage),
            _ => throw new ToolException($"There are several projects in this folder; name one of {string.Join(", ", projects.Select(Path.GetFileName).Order(StringComparer.Ordinal))}.", ExitCodes.WrongUsage),
        };
    }

    /// <summary>Returns the nearest <c>Directory.Packages.props</c>, if it manages versions centrally.</summary>
    public static ProjectFile? CentralVersions(ProjectFile project)
    {
        if (IsFalse(project.Property("ManagePackageVersionsCentrally"))) return null;

        ProjectFile? versions = Above(project, "Directory.Packages.props");
        return versions?.Property("ManagePackageVersionsCentrally") is { } value && !IsFalse(value) ? versions : null;
    }

    /// <summary>Returns the nearest file of a name in the project's folder or above it, which is the one that MSBuild imports.</summary>
    public static ProjectFile? Above(ProjectFile project, string name)
    {
        for (DirectoryInfo? folder = new(project.Folder); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, name);
            if (File.Exists(path)) return ProjectFile.Read(path);
        }

        return null;
    }

    private static bool IsFalse(string? value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
