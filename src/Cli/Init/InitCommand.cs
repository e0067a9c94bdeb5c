using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.Init;

/// <summary><c>officegest init</c>: everything that a project needs, in one command.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = new Argument<string>("PROJECT") { Description = "A C# project, or a folder with one.", DefaultValueFactory = static _ => "." };
        var spec = new Option<string?>("--spec") { Description = "A spec that is there already, relative to the project. Without it the bundled description is written to specs/officegest-v2.yaml.", HelpName = "file" };
        var @namespace = new Option<string?>("--namespace", "-n") { Description = "The namespace of the emitted code; by default OfficeGestApi below that of the project.", HelpName = "name" };
        var client = new Option<string>("--client", "-c") { Description = "The name of the client class.", HelpName = "name", DefaultValueFactory = static _ => "OfficeGestClient" };
        var sample = new Option<bool>("--sample") { Description = "Also write a program that runs: Program.cs, where it is missing or still the one of 'dotnet new console'." };
        @namespace.Validators.Add(NameCheck.Namespace);
        client.Validators.Add(NameCheck.Class);

        var command = new DocumentedCommand("init", "Add the package, the description of OfficeGest v2 and the item that joins them to a project. What is there already stays.")
        {
            Examples =
            [
                new("officegest init", "The project in this folder."),
                new("officegest init --sample", "The same, with a program that lists customers."),
                new("officegest init src/Shop/Shop.csproj --namespace Acme.OfficeGest --client ErpClient", "Another project, with names of your own."),
                new("officegest init --spec ../specs/erp.yaml", "A spec that you have."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "The project is ready."),
                new(CommandLine.ExitCodes.Errors, "The project could not be read or written, or --sample met a program of yours."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage, no project or several, or the spec does not exist."),
            ],
        };
        command.Add(project);
        foreach (Option option in (Option[])[spec, @namespace, client, sample]) command.Options.Add(option);
        command.SetAction((ParseResult result) => new InitRun(terminal, new InitChoices(
            result.GetRequiredValue(project), result.GetValue(spec), result.GetValue(@namespace), result.GetRequiredValue(client), result.GetValue(sample))).Execute());
        return command;
    }
}
