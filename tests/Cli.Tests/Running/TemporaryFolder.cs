namespace OfficeGest.Cli.Tests.Running;

/// <summary>An empty folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("officegest-").FullName;

    public string Write(string path, string text)
    {
        string full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return path;
    }

    public string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Path, path));

    public bool Has(string path) => File.Exists(System.IO.Path.Combine(Path, path));

    /// <summary>All files below a folder with their text, by their relative path with <c>/</c>.</summary>
    public IReadOnlyDictionary<string, string> Files(string path)
    {
        string root = System.IO.Path.Combine(Path, path);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .ToDictionary(file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal)
            : new Dictionary<string, string>();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
