using System.Text.RegularExpressions;
using OfficeGest.Docs.Tests.Markdown;

namespace OfficeGest.Docs.Tests.Blocks;

/// <summary>The commands of a block, without prompts, comments, variables before them and what follows a pipe.</summary>
internal static partial class ShellLine
{
    public static IEnumerable<string> In(Block block)
    {
        string[] lines = block.Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
        bool prompts = lines.Any(static line => line.StartsWith("$ ", StringComparison.Ordinal));

        // Without a language and without a prompt it is what something printed, unless it begins with a program.
        return lines
            .Where(line => prompts ? line.StartsWith("$ ", StringComparison.Ordinal) : block.Language.Length > 0 || line.StartsWith("dotnet ", StringComparison.Ordinal))
            .Select(line => prompts ? line[2..] : line)
            .SelectMany(static line => line.Split(" && ").Select(static part => Variables().Replace(part.Trim(), "")))
            .Select(static line => string.Join(' ', Words(line).TakeWhile(static word => word is not ("|" or ">" or "#") && !word.StartsWith('#')).Select(static word => word.Contains(' ', StringComparison.Ordinal) ? $"'{word}'" : word)))
            .Where(static line => line.Length > 0 && !line.StartsWith("export ", StringComparison.Ordinal));
    }

    public static string[] Words(string line) => [.. Word().Matches(line).Select(static word => Quotes().Replace(word.Value, "$2"))];

    [GeneratedRegex("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+")]
    private static partial Regex Word();

    [GeneratedRegex("(['\"])(.*?)\\1")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^(?:[A-Z_a-z]+=\S*\s+)+")]
    private static partial Regex Variables();
}
