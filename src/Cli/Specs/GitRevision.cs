using System.Diagnostics;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;

namespace OfficeGest.Cli.Specs;

/// <summary>A file as it is in a revision of the git repository around the current folder.</summary>
internal static class GitRevision
{
    /// <summary>A drive letter is not a revision, and what starts with a dash would be an option of git.</summary>
    public static bool IsOne(string name) => name.IndexOf(':', StringComparison.Ordinal) > 1 && name[0] != '-';

    public static async Task<string> ReadAsync(Terminal terminal, string name, CancellationToken cancellationToken)
    {
        // Without a shell: the name is one argument whatever it holds.
        var start = new ProcessStartInfo("git", ["--no-pager", "show", "--no-textconv", "--no-ext-diff", "--end-of-options", name])
        {
            WorkingDirectory = terminal.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process git = Start(start);
        git.StandardInput.Close();
        try
        {
            Task<string> errors = git.StandardError.ReadToEndAsync(cancellationToken);
            byte[] bytes = await BoundedReading.ReadAsync(git.StandardOutput.BaseStream, name, cancellationToken).ConfigureAwait(false);
            await git.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            if (git.ExitCode == 0) return SpecFile.Decode(bytes);

            string reason = (await errors.ConfigureAwait(false)).Split('\n')[0];
            throw new ToolException($"'{name}' is neither a file nor in git: {reason}", ExitCodes.WrongUsage);
        }
        finally
        {
            if (!git.HasExited) git.Kill();
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ToolException("Reading a revision needs git, which was not found.");
        }
    }
}
