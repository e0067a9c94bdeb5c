namespace OfficeGest.Sandbox;

/// <summary>An OpenAPI description, of any version, in YAML or JSON.</summary>
public sealed class SandboxSpec
{
    private SandboxSpec(string text) => Text = text;

    internal string Text { get; }

    /// <summary>No description: only the endpoints that the sandbox knows by itself are there.</summary>
    public static SandboxSpec None { get; } = new("");

    /// <summary>The description of OfficeGest v2 that came with this package.</summary>
    public static SandboxSpec Embedded { get; } = ReadEmbedded();

    /// <summary>A description in a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SandboxSpec FromFile(string path) => new(File.ReadAllText(path));

    /// <summary>A description as text.</summary>
    public static SandboxSpec FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SandboxSpec(text);
    }

    /// <summary>A description from a stream in UTF-8, which is read to its end and left open.</summary>
    public static SandboxSpec FromStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, leaveOpen: true);
        return new SandboxSpec(reader.ReadToEnd());
    }

    /// <summary>A description as text; or, where the string has no line break and is no JSON, the file it names.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static implicit operator SandboxSpec(string textOrPath)
    {
        ArgumentNullException.ThrowIfNull(textOrPath);
        return textOrPath.Contains('\n', StringComparison.Ordinal) || textOrPath.AsSpan().TrimStart().StartsWith("{") ? FromText(textOrPath) : FromFile(textOrPath);
    }

    private static SandboxSpec ReadEmbedded()
    {
        using var stream = typeof(SandboxSpec).Assembly.GetManifestResourceStream("officegest-v2.yaml");
        return stream is null ? None : FromStream(stream);
    }
}
