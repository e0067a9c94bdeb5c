using Xunit;

namespace OfficeGest.Tests;

/// <summary>A test that needs a program, or one of several. Where none is installed it is skipped, but not in CI (<c>CI=true</c>): there it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(params string[] anyOf)
    {
        AnyOf = anyOf;
        bool isBuildServer = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        if (!isBuildServer && !Array.Exists(anyOf, static name => Programs.Find(name) is not null))
            Skip = $"{string.Join(" or ", anyOf)} is not on the path, which this test needs.";
    }

    /// <summary>The names of the programs.</summary>
    public string[] AnyOf { get; }
}
