using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.Pull;

/// <summary><c>officegest spec pull</c>: updates the spec from a changed one.</summary>
internal static class PullCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new Argument<string>("SOURCE") { Description = "A file, an https address, or an http address on this machine." };
        var target = new Option<string>("--out", "-o") { Description = "The spec to update, or to create.", HelpName = "file", DefaultValueFactory = static _ => "specs/officegest-v2.yaml" };
        target.Validators.Add(static result =>
        {
            if (Path.GetExtension(result.GetValueOrDefault<string>()) is not (".yaml" or ".yml")) result.AddError("--out must be a .yaml or .yml file.");
        });
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without asking." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change; write nothing." };
        var noBreaking = new Option<bool>("--no-breaking") { Description = "Write nothing if the change breaks code." };
        Option<OutputFormat> format = FormatOption.Create();

        var command = new DocumentedCommand("pull", "Update a spec from a file or an address: check it, keep the x-officegest marks and comments, show what changes in C#, ask, write.")
        {
            Examples =
            [
                new("officegest spec pull https://example.pt/openapi.json", "Update specs/officegest-v2.yaml after showing the changes."),
                new("officegest spec pull download.json --out specs/officegest-v2.yaml --dry-run", "Only show what would change."),
                new("officegest spec pull https://example.pt/openapi.json --yes --no-breaking", "In a scheduled job: accept only changes that break nothing."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "The spec is up to date, was written, or --dry-run was given."),
                new(CommandLine.ExitCodes.Errors, "The source has errors or could not be read, or the question was answered with no; nothing was written."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage, or the source does not exist."),
                new(CommandLine.ExitCodes.Breaking, "The change breaks code and --no-breaking was given; nothing was written."),
            ],
        };
        command.Add(source);
        foreach (Option option in (Option[])[target, yes, dryRun, noBreaking, format]) command.Options.Add(option);
        command.SetAction((ParseResult result, CancellationToken cancellationToken) =>
        {
            var choices = new PullChoices(result.GetValue(yes), result.GetValue(dryRun), result.GetValue(noBreaking), result.GetValue(format));
            return new PullRun(terminal, result.GetRequiredValue(source), result.GetRequiredValue(target), choices).ExecuteAsync(cancellationToken);
        });
        return command;
    }
}
