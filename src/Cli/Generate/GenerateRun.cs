using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;
using OfficeGest.Generator.Model;
using Spectre.Console;
using ParseResult = OfficeGest.Generator.ParseResult;

namespace OfficeGest.Cli.Generate;

/// <summary>Runs <c>officegest generate</c>.</summary>
internal sealed class GenerateRun(Terminal terminal, SpecItem item, ConsumerCapabilities target, string folder)
{
    public int Execute(bool check, CancellationToken cancellationToken)
    {
        ParseResult result = SpecCompiler.Compile(item, cancellationToken);
        DiagnosticText.Write(terminal.ErrorConsole, result.Diagnostics);
        if (result.HasErrors()) return terminal.Fail("Nothing was written.", ExitCodes.Errors);

        var output = OutputFolder.Compare(folder, GeneratedFiles.Of(result.Model!, target, cancellationToken));
        if (!check) output.Apply();
        Report(output, check);
        return check && output.Changes.Count > 0 ? ExitCodes.Errors : ExitCodes.Fine;
    }

    private void Report(OutputFolder output, bool check)
    {
        foreach (FileChange change in output.Changes)
            terminal.Console.MarkupLine($"{(check ? "would " : string.Empty)}{Verb(change.Kind, check)} {Printable.Markup(change.Path)}");
        string summary = output.Changes.Count == 0
            ? $"{output.Total} files, all up to date."
            : $"{output.Total} files, {output.Changes.Count} {(check ? "out of date" : "changed")}.";
        terminal.Console.MarkupLine(summary);
    }

    private static string Verb(FileChangeKind kind, bool check) => (kind, check) switch
    {
        (FileChangeKind.Write, true) => "write",
        (FileChangeKind.Write, false) => "wrote",
        (_, true) => "delete",
        _ => "deleted",
    };
}
