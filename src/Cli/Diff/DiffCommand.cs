using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.Diff;

/// <summary><c>officegest spec diff</c>: shows what the change of a spec means for code that uses the client.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("OLD") { Description = "The older spec: a file, or REVISION:path for one in git." };
        var @new = new Argument<string>("NEW") { Description = "The newer spec, likewise." };
        Option<OutputFormat> format = FormatOption.Create(hasPage: true);
        var filter = new FilterOptions();

        var command = new DocumentedCommand("diff", "Show how the change of a spec affects the generated C#: which methods, properties and types are added, changed or removed.")
        {
            Examples =
            [
                new("officegest spec diff HEAD~1:specs/officegest-v2.yaml specs/officegest-v2.yaml", "Compare with the last commit."),
                new("officegest spec diff old.yaml new.yaml --format markdown", "Write the text for a changelog."),
                new("officegest spec diff old.yaml new.yaml --format html > changes.html", "Write one page, for a browser."),
                new("officegest spec diff main:specs/officegest-v2.yaml specs/officegest-v2.yaml --include-tags Workshop --format json", "Only the changes of the workshop operations, for a script."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "Nothing breaks."),
                new(CommandLine.ExitCodes.Errors, "One of the specs has errors."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage, or one of the specs does not exist."),
                new(CommandLine.ExitCodes.Breaking, "Code that compiled against the old client may not compile against the new one."),
            ],
        };
        command.Add(old);
        command.Add(@new);
        command.Options.Add(format);
        filter.AddTo(command);
        command.SetAction(async (ParseResult result, CancellationToken cancellationToken) =>
        {
            OperationFilter chosen = filter.Read(result);
            string oldPath = result.GetRequiredValue(old);
            string newPath = result.GetRequiredValue(@new);
            ApiModel before = await ReadAsync(terminal, oldPath, chosen, cancellationToken).ConfigureAwait(false);
            ApiModel after = await ReadAsync(terminal, newPath, chosen, cancellationToken).ConfigureAwait(false);
            var report = new DiffReport(oldPath, newPath, ApiDiff.Of(before, after));
            DiffWriter.Write(terminal, report, result.GetValue(format));
            return report.Breaking > 0 ? CommandLine.ExitCodes.Breaking : CommandLine.ExitCodes.Fine;
        });
        return command;
    }

    private static async Task<ApiModel> ReadAsync(Terminal terminal, string path, OperationFilter filter, CancellationToken cancellationToken)
    {
        string text = await SpecSource.ReadAsync(terminal, path, cancellationToken).ConfigureAwait(false);
        var result = SpecCompiler.Compile(new SpecItem(path, text, SpecCompiler.AnyNamespace, SpecCompiler.AnyClient, filter), cancellationToken);

        // An operation that was left out looks like a removed method.
        DiagnosticText.Write(terminal.ErrorConsole, result.Diagnostics.Where(static diagnostic => diagnostic.Rule.Severity != SpecSeverity.Info));
        return result.HasErrors() ? throw new ToolException($"'{path}' has errors; nothing was compared.") : result.Model!;
    }
}
