using System.Diagnostics;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;

namespace OfficeGest.Cli.Specs;

/// <summary>A file as it is in a revision of the git repository around the current folder.</summary>
internal static class GitRevision
{
    /// <summary>A drive letter or an address is not a revision, and a name with a leading dash would be an option of git. <c>:path</c> is the staged file.</summary>
    public static bool IsOne(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        bool drive = colon == 1 && char.IsAsciiLetter(name[0]);
        return colon >= 0 && !drive && name[0] != '-' && !name.Contains("://", StringComparison.Ordinal);
    }

    public static async Task<string> ReadAsync(Terminal terminal, string name, CancellationToken cancellationToken)
    {
        // Without a shell, so that the name is always one argument.
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

            // Git's hint explains that the path is relative to the root of the repository unless it begins with a dot.
            string reason = string.Join(' ', (await errors.ConfigureAwait(false)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(2));
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
