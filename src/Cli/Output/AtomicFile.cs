using System.Text;
using OfficeGest.Cli.CommandLine;

namespace OfficeGest.Cli.Output;

/// <summary>Replaces a file in one step: whoever reads it sees the old text or the new one, and a failure half-way leaves the old one.</summary>
internal static class AtomicFile
{
    /// <param name="path">The full path.</param>
    /// <param name="expected">What the file held when the change was made up; null when it was not there.</param>
    /// <param name="text">What it is to hold.</param>
    public static void Replace(string path, byte[]? expected, string text)
    {
        // A link stays one: what it leads to is replaced.
        FileInfo? current = File.Exists(path) ? (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path) : null;
        path = current?.FullName ?? path;

        Write(path, current, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text), flushToDisk: true, () =>
        {
            if (!IsStill(path, expected)) throw new ToolException($"'{Path.GetFileName(path)}' was changed in the meantime; nothing was written.");
        });
    }

    /// <summary>Puts a file where the path says, whatever is there: a link is replaced, never followed, and other names of the old file keep its content.</summary>
    public static void Put(string path, byte[] content) => Write(path, File.Exists(path) ? new FileInfo(path) : null, content, flushToDisk: false, static () => { });

    private static void Write(string path, FileInfo? current, byte[] content, bool flushToDisk, Action check)
    {
        // A move does not ask, so the protection has to be minded here.
        if (current is { IsReadOnly: true }) throw new ToolException($"'{current.Name}' is read-only; nothing was written.");

        string folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (FileStream stream = Create(temporary, current))
            {
                stream.Write(content);
                stream.Flush(flushToDisk);
            }

            check();
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A new file that nobody can read who could not read the one it replaces, from its first byte on.</summary>
    internal static FileStream Create(string path, FileInfo? like)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (like is null || OperatingSystem.IsWindows()) return new FileStream(path, options);

        UnixFileMode mode = like.UnixFileMode;
        options.UnixCreateMode = mode;
        var stream = new FileStream(path, options);

        // The process may mask bits out of a new file's mode that the old one has.
        File.SetUnixFileMode(stream.SafeFileHandle, mode);
        return stream;
    }

    private static bool IsStill(string path, byte[]? expected) =>
        expected is null ? !File.Exists(path) : File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(expected);
}
