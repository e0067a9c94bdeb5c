namespace OfficeGest.Package.Tests;

/// <summary>Needs what links native code. A build server has it, or the test fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeLinkerFactAttribute : FactAttribute
{
    public NativeLinkerFactAttribute()
    {
        bool isBuildServer = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        if (OperatingSystem.IsLinux() && !isBuildServer && !IsOnPath("clang") && !IsOnPath("gcc"))
            Skip = "Native AOT needs clang or gcc, and zlib1g-dev.";
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
