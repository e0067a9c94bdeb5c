using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Probe;

namespace OfficeGest.Cli.Call;

/// <summary><c>officegest call</c>: calls one operation of the spec.</summary>
internal static class CallCommand
{
    public static Command Create(Terminal terminal)
    {
        var operation = new Argument<string>("OPERATION") { Description = "Its operationId, the C# method that officegest spec list shows, or \"GET /path\"." };
        var parameters = new Option<string[]>("--param", "-p") { Description = "A parameter, or a field of a form, as name=value; name=@file sends a file. May be given several times.", HelpName = "name=value" };
        var body = new Option<string?>("--body") { Description = "A file with the JSON to send, or with whatever else the operation takes as a whole; - for the standard input.", HelpName = "file" };
        var url = new Option<string?>("--url") { Description = $"The root of the API; by default {ProbeAccess.UrlVariable}.", HelpName = "address" };
        var spec = new Option<string>("--spec") { Description = "The spec that describes the operation.", HelpName = "file", DefaultValueFactory = static _ => "specs/officegest-v2.yaml" };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write a file response to.", HelpName = "file" };
        var record = new Option<string?>("--record") { Description = "Write the call to this file as HAR 1.2 for officegest spec learn, with placeholders instead of values.", HelpName = "file" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Write without asking." };

        var command = new DocumentedCommand("call", $"Call one operation and print the JSON of its response. Asks before anything but reading. User and password are read from {ProbeAccess.UserVariable} and {ProbeAccess.PasswordVariable}, or asked for.")
        {
            Examples =
            [
                new("officegest call listCustomers --param name=silva --param limit=5", "Read a list."),
                new("officegest call Workshop.Vehicles.GetAsync --param plate=AA-00-BB", "Name it as in C#."),
                new("officegest call createArticle --body article.json", "Write something, after a confirmation."),
                new("officegest call \"GET /sales/documents/{document}/pdf\" --param document=7 --output document.pdf", "Save a file."),
                new("officegest call listFuels --record call.har", "Record the call, without customer data, for officegest spec learn."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "The operation succeeded."),
                new(CommandLine.ExitCodes.Errors, "The operation was rejected or failed, the login failed, or the question was answered with no."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage, no such operation or parameter, no address or credentials, or a file does not exist."),
            ],
        };
        command.Add(operation);
        foreach (Option option in (Option[])[parameters, body, url, spec, output, record, yes]) command.Options.Add(option);
        command.SetAction((ParseResult result, CancellationToken cancellationToken) => new CallRun(terminal, new CallOptions(
            result.GetRequiredValue(operation), result.GetValue(parameters) ?? [], result.GetValue(body), result.GetValue(url), result.GetRequiredValue(spec), result.GetValue(output), result.GetValue(record), result.GetValue(yes)))
            .ExecuteAsync(cancellationToken));
        return command;
    }
}

/// <summary>The arguments of the command.</summary>
internal sealed record CallOptions(string Operation, IReadOnlyList<string> Parameters, string? Body, string? Url, string Spec, string? Output, string? Record, bool Yes);
