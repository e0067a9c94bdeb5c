using System.CommandLine;

namespace OfficeGest.Cli.CommandLine;

/// <summary>A command whose help ends with examples and exit codes.</summary>
internal sealed class DocumentedCommand(string name, string description) : Command(name, description)
{
    public required IReadOnlyList<Example> Examples { get; init; }

    public required IReadOnlyList<ExitCodeMeaning> ExitCodes { get; init; }
}

/// <param name="CommandLine">The command line.</param>
/// <param name="Purpose">What it does.</param>
internal sealed record Example(string CommandLine, string Purpose);

internal sealed record ExitCodeMeaning(int Code, string Meaning);
