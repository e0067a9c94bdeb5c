using System.CommandLine;
using System.CommandLine.Invocation;
using OfficeGest.Cli.Call;
using OfficeGest.Cli.Generate;
using OfficeGest.Cli.Init;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Probe;
using OfficeGest.Cli.Sandbox;
using OfficeGest.Cli.Specs;
using Spectre.Console;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.CommandLine;

/// <summary>The <c>officegest</c> tool: its commands, and the handling of errors.</summary>
internal static class Tool
{
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Typed clients for OfficeGest v2: generate them, check and compare specs, try them without an installation.")
        {
            InitCommand.Create(terminal),
            GenerateCommand.Create(terminal),
            SpecCommand.Create(terminal),
            CallCommand.Create(terminal),
            ProbeCommand.Create(terminal),
            SandboxCommand.Create(terminal),
        };
        ExamplesInHelp.AddTo(root);
        return root;
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Errors,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            // No response files: @:path and @~1:path are specs in git.
            ParseResult parsed = Create(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction wrongUsage)
            {
                if (UnknownWords.Describe(parsed) is { } unknown) return terminal.Fail(unknown, ExitCodes.WrongUsage);

                // The full help would hide the error message, so it is only shown if a command is missing.
                wrongUsage.ShowHelp = parsed.CommandResult.Command.Subcommands.Count > 0;
                await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
                return ExitCodes.WrongUsage;
            }

            return await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolException exception)
        {
            return terminal.Fail(exception.Message, exception.ExitCode);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return terminal.Fail(exception.Message, ExitCodes.Errors);
        }
        catch (OperationCanceledException)
        {
            return terminal.Fail("Stopped.", ExitCodes.Errors);
        }
        catch (Exception exception)
        {
            // Scripts get a documented exit code, and developers the whole exception.
            terminal.ErrorConsole.MarkupLine(string.Join('\n', exception.ToString().Split('\n', StringSplitOptions.TrimEntries).Select(Printable.Markup)));
            return terminal.Fail("This is a bug in the tool. Please report it with the lines above.", ExitCodes.Errors);
        }
    }
}
