namespace OfficeGest.Cli.Init;

/// <summary>The C# version: .NET Framework and .NET Standard default to 7.3, and generated code needs 9.</summary>
internal static class LanguageVersion
{
    private const string Property = "LangVersion";

    /// <summary>Sets it in a project that would use the old default; an explicit version is kept.</summary>
    public static void AddTo(ProjectFile project)
    {
        string? framework = Array.Find((string[])["TargetFrameworks", "TargetFramework", "TargetFrameworkVersion"], name => project.Property(name) is not null);
        if (framework is null || project.Property(Property) is not null) return;

        if (project.Property(framework)!.Split(';', StringSplitOptions.TrimEntries).Any(HasOldDefault) && ProjectSearch.Above(project, "Directory.Build.props")?.Property(Property) is null)
            project.AddProperty(Property, "latest", after: framework);
    }

    /// <summary>Returns whether it is <c>netstandard2.0</c>, <c>net48</c> or, in projects of the old kind, <c>v4.8</c>.</summary>
    private static bool HasOldDefault(string framework) =>
        framework.StartsWith("netstandard", StringComparison.OrdinalIgnoreCase)
        || (framework.StartsWith("net", StringComparison.OrdinalIgnoreCase) && framework.Length > 3 && framework[3..].All(char.IsAsciiDigit))
        || framework.StartsWith("v4", StringComparison.OrdinalIgnoreCase);
}
