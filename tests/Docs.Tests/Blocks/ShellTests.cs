using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Docs.Tests.Markdown;

namespace OfficeGest.Docs.Tests.Blocks;

/// <summary>Commands that pages show exist: those of the tool with their options, and the projects, scripts and folders that others name.</summary>
public class ShellTests
{
    private static readonly RootCommand Root = Tool.Create(new Terminal { Output = TextWriter.Null, Errors = TextWriter.Null, Input = TextReader.Null, Folder = Repository.Root, Variable = static _ => null });

    public static TheoryData<string> Commands => [.. Shown.Select(static shown => $"{shown.Place}: {shown.Command}").Distinct()];

    private static IEnumerable<(string Place, string Command)> Shown => Page.All.Values.SelectMany(static page => page.Blocks
        .Where(static block => block.Language is "sh" or "bash" or "")
        .SelectMany(static block => ShellLine.In(block).Select(line => (block.ToString(), line))));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_exists(string command)
    {
        string line = command[(command.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        string[] words = ShellLine.Words(line);
        switch (words)
        {
            case ["officegest", ..]: Parses(words[1..]); break;
            case ["dotnet", ..] when words.Contains("src/Cli"): Parses(words[(Array.IndexOf(words, "--") + 1)..]); break;
            case ["dotnet", ..]: words.TakeWhile(static word => word != "--").Where(IsOfTheRepository).ShouldAllBe(static word => Path.Exists(Repository.PathOf(word))); break;
            case ["bash", { } script, ..]: Directory.EnumerateFiles(Repository.Root, Path.GetFileName(script), SearchOption.AllDirectories).ShouldNotBeEmpty(); break;
        }
    }

    public static TheoryData<string> InProse => [.. Page.All.Values.SelectMany(static page => page.InlineCode.Where(static code => code.Text.StartsWith("officegest ", StringComparison.Ordinal)).Select(code => $"{page.Path}({code.Line}): {code.Text}")).Distinct()];

    [Theory]
    [MemberData(nameof(InProse))]
    public void A_command_in_a_sentence_exists_with_its_options(string command)
    {
        string[] words = ShellLine.Words(command[(command.IndexOf(": ", StringComparison.Ordinal) + 2)..])[1..];
        Command found = Root;
        while (words.Length > 0 && found.Subcommands.FirstOrDefault(one => one.Name == words[0]) is { } next) (found, words) = (next, words[1..]);

        found.ShouldNotBe(Root);
        if (found.Subcommands.Count > 0) words.ShouldBeEmpty();
        words.Where(static word => word.StartsWith("--", StringComparison.Ordinal)).ShouldAllBe(word => found.Options.Any(option => option.Name == word));
    }

    private static bool IsOfTheRepository(string word) =>
        word.EndsWith(".sln", StringComparison.Ordinal) || word.EndsWith(".slnf", StringComparison.Ordinal) || word.EndsWith(".json", StringComparison.Ordinal)
        || Array.Exists((string[])["samples/", "tests/", "tools/", "bench/", "src/", "docs/"], folder => word.StartsWith(folder, StringComparison.Ordinal));

    private static void Parses(string[] arguments) => Root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null }).Errors.Select(static error => error.Message).ShouldBeEmpty();
}
