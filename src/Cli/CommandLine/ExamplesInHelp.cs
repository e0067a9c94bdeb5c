using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OfficeGest.Cli.CommandLine;

/// <summary>The library's help, followed by the examples and exit codes of the command.</summary>
internal sealed class ExamplesInHelp(HelpAction inner) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExamplesInHelp((HelpAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        inner.Invoke(parseResult);
        if (parseResult.CommandResult.Command is DocumentedCommand command) Write(command, parseResult.InvocationConfiguration.Output);
        return ExitCodes.Fine;
    }

    private static void Write(DocumentedCommand command, TextWriter output)
    {
        output.Write("Examples:\n");
        foreach (Example example in command.Examples) output.Write($"  {example.CommandLine}\n      {example.Purpose}\n");
        output.Write("\nExit codes:\n");
        foreach (ExitCodeMeaning code in command.ExitCodes) output.Write($"  {code.Code}  {code.Meaning}\n");
        output.Write("\n");
    }
}
