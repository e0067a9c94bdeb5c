using OfficeGest.Cli.Output;
using OfficeGest.Generator;
using OfficeGest.Specification.Diagnostics;
using Spectre.Console;

namespace OfficeGest.Cli.Specs;

/// <summary>Writes diagnostics in the form that MSBuild, editors and CI servers recognise: <c>file(line,col): error OG0301: message</c>.</summary>
internal static class DiagnosticText
{
    public static string Severity(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Error => "error",
        SpecSeverity.Warning => "warning",
        _ => "info",
    };

    public static void Write(IAnsiConsole console, IEnumerable<SpecDiagnostic> diagnostics)
    {
        foreach (SpecDiagnostic diagnostic in diagnostics)
        {
            string position = $"{diagnostic.Path}({diagnostic.Position.Line + 1},{diagnostic.Position.Column + 1})";
            WriteLine(console, position, Severity(diagnostic.Rule.Severity), diagnostic.Rule.Id, diagnostic.Message);
        }
    }

    public static void WriteLine(IAnsiConsole console, string position, string severity, string code, string message)
    {
        string style = severity switch { "error" => "red", "warning" => "yellow", _ => "blue" };
        console.MarkupLine($"{Printable.Markup(position)}: [{style}]{severity} {code}[/]: {Printable.Markup(message)}");
    }

    /// <summary>Returns whether the document cannot be used, by the same rule as in the compiler.</summary>
    public static bool HasErrors(this ParseResult result) => result.Model is null;
}
