using OfficeGest.Cli.CommandLine;

namespace OfficeGest.Cli.Output;

/// <summary>Checks before long work that a file can be written at its end.</summary>
internal static class OutputFile
{
    public static void Check(Terminal terminal, string? path)
    {
        if (path is null) return;

        string full = terminal.FullPath(path);
        if (Directory.Exists(full)) throw new ToolException($"'{path}' is a folder; name a file.", ExitCodes.WrongUsage);
        if (!Directory.Exists(Path.GetDirectoryName(full))) throw new ToolException($"The folder of '{path}' does not exist.", ExitCodes.WrongUsage);
    }
}
