namespace OfficeGest.Tests;

/// <summary>Programs of this machine that some tests need.</summary>
public static class Programs
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ""] : [""];

    /// <summary>Where a program is on the path; null when it is not installed.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Endings.Select(ending => Path.Combine(folder, name + ending)))
        .FirstOrDefault(File.Exists);
}
