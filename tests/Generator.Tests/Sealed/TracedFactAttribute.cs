namespace OfficeGest.Generator.Tests.Sealed;

/// <summary>A test that watches system calls: skipped on machines without <c>strace</c>, except where CI promises it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TracedFactAttribute : FactAttribute
{
    public TracedFactAttribute()
    {
        bool isThere = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "strace")));
        if (!isThere && Environment.GetEnvironmentVariable("CI") != "true") Skip = "strace is not installed.";
    }
}
