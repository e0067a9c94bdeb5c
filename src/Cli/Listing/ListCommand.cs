using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Generator.Model;
using Spectre.Console;

namespace OfficeGest.Cli.Listing;

/// <summary><c>officegest spec list</c>: lists the operations of a spec with their methods.</summary>
internal static class ListCommand
{
    private static readonly string[] Columns = ["Operation", "Method", "Route", "Evidence", "C#"];

    private const string RecognisedColumn = "Recognised";

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The OpenAPI description, YAML or JSON.", DefaultValueFactory = static _ => "specs/officegest-v2.yaml" };
        Option<OutputFormat> format = FormatOption.Create();
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show which envelope and which paging were recognised, and how." };
        var filter = new FilterOptions();
        var command = new DocumentedCommand("list", "List every operation of a spec: its route, its evidence, and the C# method that calls it.")
        {
            Examples =
            [
                new("officegest spec list", "List the operations of specs/officegest-v2.yaml."),
                new("officegest spec list specs/erp.yaml --include-paths '/workshop/*'", "List one part of it."),
                new("officegest spec list --verbose", "Show the envelopes and the paging that were recognised, and why."),
                new("officegest spec list --include-tags Sales --format json", "For a script."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "The operations were listed, even if there are none."),
                new(CommandLine.ExitCodes.Errors, "The spec has errors."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage, or the spec does not exist."),
            ],
        };
        command.Add(file);
        command.Options.Add(format);
        command.Options.Add(verbose);
        filter.AddTo(command);
        command.SetAction((System.CommandLine.ParseResult result, CancellationToken cancellationToken) =>
        {
            string path = result.GetRequiredValue(file);
            string text = SpecFile.Read(terminal, path);
            var parsed = SpecCompiler.Compile(new SpecItem(path, text, SpecCompiler.AnyNamespace, SpecCompiler.AnyClient, filter.Read(result)), cancellationToken);
            if (parsed.Model is not { } model)
            {
                DiagnosticText.Write(terminal.ErrorConsole, parsed.Diagnostics);
                return Task.FromResult(CommandLine.ExitCodes.Errors);
            }

            Write(terminal, [.. ListedOperation.Of(model, SpecReader.Read(text))], result.GetValue(format), result.GetValue(verbose));
            return Task.FromResult(CommandLine.ExitCodes.Fine);
        });
        return command;
    }

    private static void Write(Terminal terminal, IReadOnlyList<ListedOperation> operations, OutputFormat format, bool verbose)
    {
        if (format == OutputFormat.Json)
        {
            JsonText.Write(terminal.Output, operations);
            return;
        }

        string[] columns = verbose ? [.. Columns, RecognisedColumn] : Columns;
        if (format == OutputFormat.Markdown)
        {
            terminal.Output.Write($"| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select(static _ => " --- |"))}\n");
            foreach (ListedOperation operation in operations) terminal.Output.Write($"| {string.Join(" | ", Cells(operation, verbose).Select(MarkdownText.Cell))} |\n");
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        foreach (string column in columns) table.AddColumn(column);
        foreach (ListedOperation operation in operations) table.AddRow([.. Cells(operation, verbose).Select(Printable.Markup)]);
        terminal.Console.Write(table);
        terminal.Console.MarkupLine($"{operations.Count} {(operations.Count == 1 ? "operation" : "operations")}.");
    }

    private static string[] Cells(ListedOperation operation, bool verbose) =>
        [operation.OperationId, operation.Method, operation.Route, operation.Evidence, operation.Signature, .. verbose ? new[] { operation.Recognised } : []];
}
