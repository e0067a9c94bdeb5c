using System.CommandLine;
using OfficeGest.Cli.Lint;
using OfficeGest.Cli.Output;

namespace OfficeGest.Cli.Specs;

/// <summary><c>officegest spec</c>: everything about a description itself.</summary>
internal static class SpecCommand
{
    public static Command Create(Terminal terminal) => new("spec", "Check, compare and update a spec.")
    {
        LintCommand.Create(terminal),
    };
}
