using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;

namespace OfficeGest.Cli.Lint;

/// <summary><c>officegest spec lint</c>: shows the messages of the compiler, and advice.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The OpenAPI description, YAML or JSON." };
        Option<OutputFormat> format = FormatOption.Create();
        var noAdvice = new Option<bool>("--no-advice") { Description = "Show only the messages of the compiler." };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 for warnings, remarks and advice as well." };

        var command = new DocumentedCommand("lint", "Show the messages of the compiler about a spec, and advice to improve it. Prints nothing if there are none.")
        {
            Examples =
            [
                new("officegest spec lint specs/officegest-v2.yaml", "Print each finding with file, line and column."),
                new("officegest spec lint specs/officegest-v2.yaml --strict --format markdown", "In CI: fail on anything, and print a table."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "No errors; with --strict, no findings at all."),
                new(CommandLine.ExitCodes.Errors, "Errors; with --strict, anything."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage, or the spec does not exist."),
            ],
        };
        command.Add(file);
        foreach (Option option in (Option[])[format, noAdvice, strict]) command.Options.Add(option);
        command.SetAction((ParseResult result, CancellationToken cancellationToken) =>
        {
            string path = result.GetRequiredValue(file);
            LintReport report = LintReport.Of(path, SpecFile.Read(terminal, path), !result.GetValue(noAdvice), cancellationToken);
            LintWriter.Write(terminal, report, result.GetValue(format));
            bool failed = report.Errors > 0 || (result.GetValue(strict) && report.Findings.Count > 0);
            return Task.FromResult(failed ? CommandLine.ExitCodes.Errors : CommandLine.ExitCodes.Fine);
        });
        return command;
    }
}
