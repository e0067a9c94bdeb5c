using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.CommandLine;

public sealed class HelpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Commands => [.. All(Root(), string.Empty).Where(static command => command.Leaf).Select(static command => command.Path)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_shows_examples_and_exit_codes(string command)
    {
        ToolRun run = (await ToolRun.In(_folder, command + " --help")).ShouldExitWith(0);

        run.Output.ShouldContain($"Examples:\n  officegest {command}");
        run.Output.ShouldContain("Exit codes:\n  0  ");
        run.Output.ShouldContain("  2  Wrong usage");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_its_chapter_in_the_documentation(string command) =>
        File.ReadAllText(Repository.PathOf("docs", "cli.md")).ShouldContain($"\n## `officegest {command}`\n");

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_examples_of_the_help_are_accepted_by_the_parser(string command)
    {
        RootCommand root = Root();
        var documented = (DocumentedCommand)root.Parse(command + " --help").CommandResult.Command;
        foreach (Example example in documented.Examples)
        {
            // What stands behind an arrow is the shell's.
            string words = example.CommandLine["officegest ".Length..].Split(" > ")[0];
            root.Parse(words).Errors.ShouldBeEmpty(example.CommandLine);
        }
    }

    [Fact]
    public async Task No_option_accepts_a_secret()
    {
        foreach ((string path, Command command, _) in All(Root(), string.Empty))
            command.Options.Select(static option => option.Name).Where(static name => name.Contains("password", StringComparison.Ordinal) || name == "--token").ShouldBeEmpty(path);
        (await ToolRun.In(_folder, "sandbox --password secret")).ShouldExitWith(2);
    }

    [Fact]
    public void The_tool_starts_on_a_later_runtime_too() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OfficeGest.Cli.runtimeconfig.json")).ShouldContain("\"rollForward\": \"Major\"");

    private static RootCommand Root() => Tool.Create(new Terminal
    {
        Output = TextWriter.Null,
        Errors = TextWriter.Null,
        Input = TextReader.Null,
        Folder = Path.GetTempPath(),
        Variable = static _ => null,
    });

    private static IEnumerable<(string Path, Command Command, bool Leaf)> All(Command command, string path)
    {
        foreach (Command sub in command.Subcommands)
        {
            string name = $"{path} {sub.Name}".Trim();
            yield return (name, sub, sub.Subcommands.Count == 0);
            foreach ((string, Command, bool) inner in All(sub, name)) yield return inner;
        }
    }
}
