using System.Text.RegularExpressions;
using OfficeGest.Generator.Naming;

namespace OfficeGest.Cli.Init;

/// <summary>The namespace of the emitted code if none was chosen.</summary>
internal static partial class ProjectNamespace
{
    // With "OfficeGest" at its end, code within the project's namespace would find it in the place of the runtime's namespace.
    private const string Last = "OfficeGestApi";

    public static string Below(ProjectFile project)
    {
        string name = project.Property("RootNamespace") is { Length: > 0 } root && !root.Contains('$', StringComparison.Ordinal) ? root : Path.GetFileNameWithoutExtension(project.Path);
        string[] parts = LeadingDigit().Replace(NoIdentifier().Replace(name, "_"), "$1_").Split('.', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('.', [.. parts.Select(static part => CSharpWords.IsKeyword(part) ? part + "_" : part).Where(static part => part != Last), Last]);
    }

    // As the SDK makes a root namespace of the project's name.
    [GeneratedRegex(@"[^\p{L}\p{N}_.]")]
    private static partial Regex NoIdentifier();

    [GeneratedRegex(@"(^|\.)(?=\p{N})")]
    private static partial Regex LeadingDigit();
}
