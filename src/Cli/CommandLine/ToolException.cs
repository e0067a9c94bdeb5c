namespace OfficeGest.Cli.CommandLine;

/// <summary>The exception that is thrown for an error that the user can fix. Only its message is printed.</summary>
internal sealed class ToolException(string message, int exitCode = ExitCodes.Errors) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
