namespace OfficeGest.Cli.CommandLine;

/// <summary>A failure that the user can understand and mend: its message is all that is printed.</summary>
internal sealed class ToolException(string message, int exitCode = ExitCodes.Errors) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
