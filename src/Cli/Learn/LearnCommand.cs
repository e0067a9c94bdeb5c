using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.Learn;

/// <summary><c>officegest spec learn</c>: updates the spec from observed behaviour of the API.</summary>
internal static class LearnCommand
{
    public static Command Create(Terminal terminal)
    {
        var sources = new Argument<string[]>("REPORT") { Description = "Drift reports, of clients or of officegest probe, recorded traffic (HAR), pages of documentation (HTML, Markdown, text), files of curl commands or Postman collections.", Arity = ArgumentArity.OneOrMore };
        var spec = new Option<string>("--spec") { Description = "The spec to change.", HelpName = "file", DefaultValueFactory = static _ => "specs/officegest-v2.yaml" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without asking." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change; write nothing." };

        var command = new DocumentedCommand("learn", "Update the spec from drift reports, recorded traffic and pages of documentation. Shows the change before writing. Customer data never gets into the spec.")
        {
            Examples =
            [
                new("officegest spec learn drift.json", "Show the change of specs/officegest-v2.yaml, and ask."),
                new("officegest spec learn worker1.json worker2.json --spec specs/erp.yaml --yes", "Merge the reports of several processes and write."),
                new("officegest spec learn session.har --dry-run", "Show what recorded traffic would change."),
                new("officegest spec learn articles.html --dry-run", "Show what a saved page of documentation would change."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "The spec was written, nothing was new, or --dry-run was given."),
                new(CommandLine.ExitCodes.Errors, "The spec or a report could not be read, or the question was answered with no; nothing was written."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage, or a file does not exist."),
            ],
        };
        command.Add(sources);
        foreach (Option option in (Option[])[spec, yes, dryRun]) command.Options.Add(option);
        command.SetAction((ParseResult result, CancellationToken cancellationToken) =>
            new LearnRun(terminal, result.GetRequiredValue(spec), result.GetValue(yes), result.GetValue(dryRun)).ExecuteAsync(result.GetRequiredValue(sources), cancellationToken));
        return command;
    }
}
