using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.Init;

/// <summary><c>officegest init</c>: adds everything that a project needs.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = new Argument<string>("PROJECT") { Description = "A C# project, or a folder with one.", DefaultValueFactory = static _ => "." };
        var spec = new Option<string?>("--spec") { Description = "An existing spec, relative to the project. Without it the bundled spec is written to specs/officegest-v2.yaml.", HelpName = "file" };
        var @namespace = new Option<string?>("--namespace", "-n") { Description = "The namespace of the emitted code; by default OfficeGestApi below the namespace of the project.", HelpName = "name" };
        var client = new Option<string>("--client", "-c") { Description = "The name of the client class.", HelpName = "name", DefaultValueFactory = static _ => "OfficeGestClient" };
        var sample = new Option<bool>("--sample") { Description = "Also write a program: Program.cs, if it is missing or still the template of 'dotnet new console'." };
        @namespace.Validators.Add(NameCheck.Namespace);
        client.Validators.Add(NameCheck.Class);

        var command = new DocumentedCommand("init", "Add the package, the spec of OfficeGest v2 and the OfficeGestSpec item to a project. Existing entries are kept.")
        {
            Examples =
            [
                new("officegest init", "The project in this folder."),
                new("officegest init --sample", "The same, with a program that lists customers."),
                new("officegest init src/Shop/Shop.csproj --namespace Acme.OfficeGest --client ErpClient", "Another project, with your own names."),
                new("officegest init --spec ../specs/erp.yaml", "An existing spec."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "The project is ready."),
                new(CommandLine.ExitCodes.Errors, "The project could not be read or written, or --sample found another program."),
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
