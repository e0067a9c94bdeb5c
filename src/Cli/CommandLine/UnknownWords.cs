using System.CommandLine;
using OfficeGest.Specification.Diagnostics;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.CommandLine;

/// <summary>Reports an unknown word on the command line, and the word that was probably meant. System.CommandLine would print several lines, some of them unrelated.</summary>
internal static class UnknownWords
{
    public static string? Describe(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [{ } word, ..]) return null;

        Command command = parsed.CommandResult.Command;
        string path = Path(parsed);
        string end = $"officegest {path}{(path.Length == 0 ? string.Empty : " ")}--help lists the options.";
        if (word.StartsWith('-')) return $"There is no option '{word}'.{Meant(word, command.Options.SelectMany(static option => option.Aliases.Append(option.Name))) ?? " " + end}";
        if (command.Subcommands.Count == 0) return $"'{word}' is one argument too many. {end}";
        return $"There is no command '{$"{path} {word}".Trim()}'.{Meant(word, command.Subcommands.Select(static sub => sub.Name)) ?? " " + end}";
    }

    private static string? Meant(string word, IEnumerable<string> known) => Likeness.Closest(word, known) is { } meant ? Likeness.Question(meant) : null;

    /// <summary>Returns the commands up to the one that was recognized, without the name of the tool.</summary>
    private static string Path(ParseResult parsed)
    {
        var names = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? at = parsed.CommandResult; at is System.CommandLine.Parsing.CommandResult { Parent: not null } one; at = one.Parent) names.Insert(0, one.Command.Name);
        return string.Join(' ', names);
    }
}
