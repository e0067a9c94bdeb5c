using System.CommandLine;
using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Learn;
using OfficeGest.Cli.Lint;
using OfficeGest.Cli.Listing;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Pull;

namespace OfficeGest.Cli.Specs;

/// <summary><c>officegest spec</c>: the commands for specs.</summary>
internal static class SpecCommand
{
    public static Command Create(Terminal terminal) => new("spec", "Check, compare and update a spec.")
    {
        ListCommand.Create(terminal),
        LintCommand.Create(terminal),
        DiffCommand.Create(terminal),
        PullCommand.Create(terminal),
        LearnCommand.Create(terminal),
    };
}
