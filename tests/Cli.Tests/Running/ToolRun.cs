using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;

namespace OfficeGest.Cli.Tests.Running;

/// <summary>One call of the tool in a folder, with what it printed.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Splits on blanks; arguments with blanks are passed as an array.</summary>
    public static Task<ToolRun> In(TemporaryFolder folder, string commandLine) => In(folder, commandLine.Split(' '));

    public static async Task<ToolRun> In(TemporaryFolder folder, string[] arguments, string? answer = null, IReadOnlyDictionary<string, string>? variables = null, CancellationToken cancellationToken = default)
    {
        var output = new StringWriter { NewLine = "\n" };
        var errors = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal
        {
            Output = output,
            Errors = errors,
            Input = new StringReader(answer is null ? string.Empty : answer + "\n"),
            Folder = folder.Path,
            Variable = name => variables?.GetValueOrDefault(name),
            CanAsk = answer is not null,
        };
        int exitCode = await Tool.RunAsync(arguments, terminal, cancellationToken);
        return new ToolRun(exitCode, output.ToString(), errors.ToString());
    }

    public ToolRun ShouldExitWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, $"Output:\n{Output}\nErrors:\n{Errors}");
        return this;
    }
}
