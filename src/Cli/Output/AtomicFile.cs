using System.Text;
using OfficeGest.Cli.CommandLine;

namespace OfficeGest.Cli.Output;

/// <summary>Replaces a file in one step: readers see the old or the new text, and after a failure the old one remains.</summary>
internal static class AtomicFile
{
    /// <param name="path">The full path.</param>
    /// <param name="expected">The content of the file when the change was computed; null if it did not exist.</param>
    /// <param name="text">The new text.</param>
    public static void Replace(string path, byte[]? expected, string text)
    {
        // A link stays a link: its target is replaced.
        FileInfo? current = File.Exists(path) ? (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path) : null;
        path = current?.FullName ?? path;

        Write(path, current, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text), flushToDisk: true, () =>
        {
            if (!IsStill(path, expected)) throw new ToolException($"'{Path.GetFileName(path)}' was changed in the meantime; nothing was written.");
        });
    }

    /// <summary>Writes a file at the path: a link is replaced, never followed, and hard links of the old file keep their content.</summary>
    public static void Put(string path, byte[] content) => Write(path, File.Exists(path) ? new FileInfo(path) : null, content, flushToDisk: false, static () => { });

    private static void Write(string path, FileInfo? current, byte[] content, bool flushToDisk, Action check)
    {
        // A move ignores the read-only attribute, so it is checked here.
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

    /// <summary>Creates a file that has the permissions of the replaced one from the start.</summary>
    internal static FileStream Create(string path, FileInfo? like)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (like is null || OperatingSystem.IsWindows()) return new FileStream(path, options);

        UnixFileMode mode = like.UnixFileMode;
        options.UnixCreateMode = mode;
        var stream = new FileStream(path, options);

        // The umask of the process may remove bits from the mode of a new file that the old one has.
        File.SetUnixFileMode(stream.SafeFileHandle, mode);
        return stream;
    }

    private static bool IsStill(string path, byte[]? expected) =>
        expected is null ? !File.Exists(path) : File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(expected);
}
