using OfficeGest.Cli.CommandLine;

namespace OfficeGest.Cli.Output;

/// <summary>A file that is written at the end of long work: whether it can be is better known before.</summary>
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
