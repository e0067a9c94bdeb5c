using System.Text;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;

namespace OfficeGest.Cli.Generate;

/// <summary>The difference between the files in a folder and the generated files. Comparing writes nothing.</summary>
internal sealed class OutputFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly EnumerationOptions NoLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, string> _files;

    private OutputFolder(string folder, IReadOnlyDictionary<string, string> files, IReadOnlyList<FileChange> changes) =>
        (_folder, _files, Changes) = (folder, files, changes);

    public IReadOnlyList<FileChange> Changes { get; }

    public int Total => _files.Count;

    public static OutputFolder Compare(string folder, IReadOnlyDictionary<string, string> files)
    {
        if (File.Exists(folder)) throw new ToolException($"'{folder}' is a file; --out names a folder.", ExitCodes.WrongUsage);
        var changes = new List<FileChange>();
        foreach ((string path, string text) in files)
        {
            string full = Inside(folder, path);
            if (!File.Exists(full) || !File.ReadAllBytes(full).AsSpan().SequenceEqual(Utf8.GetBytes(text))) changes.Add(new(FileChangeKind.Write, path));
        }

        changes.AddRange(Stale(folder, files).Select(static path => new FileChange(FileChangeKind.Delete, path)));
        return new OutputFolder(folder, files, changes);
    }

    public void Apply()
    {
        foreach (FileChange change in Changes)
        {
            string full = Inside(_folder, change.Path);
            if (change.Kind == FileChangeKind.Delete)
            {
                File.Delete(full);
                continue;
            }

            AtomicFile.Put(full, Utf8.GetBytes(_files[change.Path]));
        }
    }

    private static IEnumerable<string> Stale(string folder, IReadOnlyDictionary<string, string> files)
    {
        if (!Directory.Exists(folder)) yield break;

        // Ignoring case: on some file systems a file name that differs only in case is the file that was just written.
        var current = new HashSet<string>(files.Keys, StringComparer.OrdinalIgnoreCase);
        foreach (string full in Directory.EnumerateFiles(folder, "*.g.cs", NoLinks).Order(StringComparer.Ordinal))
        {
            string path = Path.GetRelativePath(folder, full).Replace('\\', '/');
            if (!current.Contains(path) && OwnFile.IsOurs(full)) yield return path;
        }
    }

    private static string Inside(string folder, string path)
    {
        string full = Path.GetFullPath(path, folder);
        string root = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
        if (!full.StartsWith(root, StringComparison.Ordinal)) throw new ToolException($"The file '{path}' would be outside of the output folder; nothing was written.");
        RefuseLinks(folder, path);
        return full;
    }

    // The folder itself may be a link, since the user named it; its content may come from anybody.
    private static void RefuseLinks(string folder, string path)
    {
        string[] steps = path.Split('/');
        for (int count = 1; count <= steps.Length; count++)
        {
            string part = string.Join('/', steps[..count]);
            if (new FileInfo(Path.Combine(folder, part)).LinkTarget is not null)
                throw new ToolException($"'{part}' in the output folder is a link, and generate does not write through links. Remove it, or name another folder.");
        }
    }
}

/// <param name="Kind">The kind of change.</param>
/// <param name="Path">The path relative to the output folder, with <c>/</c>.</param>
internal sealed record FileChange(FileChangeKind Kind, string Path);

internal enum FileChangeKind
{
    Write,
    Delete,
}
