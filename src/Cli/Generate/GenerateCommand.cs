using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;
using OfficeGest.Generator.Model;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.Generate;

/// <summary><c>officegest generate</c>: the generator's output as files, to read, review or check in.</summary>
internal static class GenerateCommand
{
    public static Command Create(Terminal terminal)
    {
        var spec = new Argument<string>("SPEC") { Description = "The OpenAPI description, YAML or JSON." };
        var @namespace = new Option<string>("--namespace", "-n") { Description = "The namespace of the emitted code.", HelpName = "name", Required = true };
        var client = new Option<string>("--client", "-c") { Description = "The name of the client class.", HelpName = "name", DefaultValueFactory = static _ => "OfficeGestClient" };
        @namespace.Validators.Add(NameCheck.Namespace);
        client.Validators.Add(NameCheck.Class);
        var folder = new Option<string>("--out", "-o") { Description = "The folder to write to. It must contain only this client.", HelpName = "folder", Required = true };
        var target = new Option<string>("--target", "-t") { Description = "The framework that will compile the code.", DefaultValueFactory = static _ => Target.Newest };
        target.AcceptOnlyFromAmong(Target.Names);
        var visibility = new Option<string>("--visibility") { Description = "Whether the types are public or internal.", DefaultValueFactory = static _ => "public" };
        visibility.AcceptOnlyFromAmong("public", "internal");
        var hosting = new Option<bool>("--hosting") { Description = "Also write the registration for OfficeGest.Hosting, which the project must then reference." };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 if something would change." };
        var filter = new FilterOptions();

        var command = new DocumentedCommand("generate", "Write the files that the generator adds to a compilation.")
        {
            Examples =
            [
                new("officegest generate specs/officegest-v2.yaml --namespace Acme.OfficeGest --out Generated", "Write the whole client."),
                new("officegest generate specs/officegest-v2.yaml -n Acme.OfficeGest -o Generated --include-tags Workshop --target netstandard2.0", "Only the workshop, for .NET Framework."),
                new("officegest generate specs/officegest-v2.yaml -n Acme.OfficeGest -o Generated --check", "In CI: fail when the checked-in files are not up to date."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "The files are up to date."),
                new(CommandLine.ExitCodes.Errors, "The spec has errors and nothing was written, or --check found a difference."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage, or the spec does not exist."),
            ],
        };
        command.Add(spec);
        foreach (Option option in (Option[])[@namespace, client, folder, target, visibility, hosting, check]) command.Options.Add(option);
        filter.AddTo(command);
        command.SetAction((ParseResult result, CancellationToken cancellationToken) =>
        {
            string path = result.GetRequiredValue(spec);
            var item = new SpecItem(path, SpecFile.Read(terminal, path), result.GetRequiredValue(@namespace), result.GetRequiredValue(client), filter.Read(result), result.GetRequiredValue(visibility));
            var run = new GenerateRun(terminal, item, Target.Capabilities(result.GetRequiredValue(target)) with { Hosting = result.GetValue(hosting) }, terminal.FullPath(result.GetRequiredValue(folder)));
            return Task.FromResult(run.Execute(result.GetValue(check), cancellationToken));
        });
        return command;
    }
}
