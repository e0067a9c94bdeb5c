using System.CommandLine;
using OfficeGest.Generator.Model;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.Specs;

/// <summary>The options that select operations, named like the metadata of the <c>OfficeGestSpec</c> item.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> _includeTags = Create("--include-tags", "Only operations with one of these tags.", "tags");
    private readonly Option<string[]> _excludeTags = Create("--exclude-tags", "No operations with one of these tags.", "tags");
    private readonly Option<string[]> _includePaths = Create("--include-paths", "Only these paths; * matches any characters.", "paths");
    private readonly Option<string[]> _excludePaths = Create("--exclude-paths", "None of these paths; * matches any characters.", "paths");
    private readonly Option<string[]> _includeOperations = Create("--include-operations", "Only operations with these operationIds; * matches any characters.", "ids");
    private readonly Option<string[]> _excludeOperations = Create("--exclude-operations", "No operations with these operationIds; * matches any characters.", "ids");
    private readonly Option<string[]> _rename = Create("--rename", "Other names in C#: pointer-or-schema=Name.", "pairs");

    public void AddTo(Command command)
    {
        foreach (Option<string[]> option in (Option<string[]>[])[_includeTags, _excludeTags, _includePaths, _excludePaths, _includeOperations, _excludeOperations, _rename])
            command.Options.Add(option);
    }

    public OperationFilter Read(ParseResult result) => new(
        Joined(result, _includeTags),
        Joined(result, _excludeTags),
        Joined(result, _includePaths),
        Joined(result, _excludePaths),
        Joined(result, _includeOperations),
        Joined(result, _excludeOperations),
        Joined(result, _rename));

    private static string Joined(ParseResult result, Option<string[]> option) => string.Join(',', result.GetValue(option) ?? []);

    private static Option<string[]> Create(string name, string description, string helpName) =>
        new(name) { Description = description + " Separated by commas, or given several times.", HelpName = helpName };
}
