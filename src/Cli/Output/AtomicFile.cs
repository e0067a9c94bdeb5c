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

        // A move does not ask, so the protection has to be minded here.
        if (current is { IsReadOnly: true }) throw new ToolException($"'{current.Name}' is read-only; nothing was written.");

        string folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            if (current is not null && !OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, current.UnixFileMode);
            if (!IsStill(path, expected)) throw new ToolException($"'{Path.GetFileName(path)}' was changed in the meantime; nothing was written.");
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool IsStill(string path, byte[]? expected) =>
        expected is null ? !File.Exists(path) : File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(expected);
}
