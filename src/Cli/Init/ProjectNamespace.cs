using System.Text.RegularExpressions;
using OfficeGest.Generator.Naming;

namespace OfficeGest.Cli.Init;

/// <summary>Finds the default namespace of the generated code.</summary>
internal static partial class ProjectNamespace
{
    // If it ended in "OfficeGest", code in the project's namespace would resolve that instead of the runtime's namespace.
    private const string Last = "OfficeGestApi";

    public static string Below(ProjectFile project)
    {
        string name = project.Property("RootNamespace") is { Length: > 0 } root && !root.Contains('$', StringComparison.Ordinal) ? root : Path.GetFileNameWithoutExtension(project.Path);
        string[] parts = LeadingDigit().Replace(NoIdentifier().Replace(name, "_"), "$1_").Split('.', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('.', [.. parts.Select(static part => CSharpWords.IsKeyword(part) ? part + "_" : part).Where(static part => part != Last), Last]);
    }

    // The SDK derives the root namespace from the project name in the same way.
    [GeneratedRegex(@"[^\p{L}\p{N}_.]")]
    private static partial Regex NoIdentifier();

    [GeneratedRegex(@"(^|\.)(?=\p{N})")]
    private static partial Regex LeadingDigit();
}
