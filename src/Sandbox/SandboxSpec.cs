namespace OfficeGest.Sandbox;

/// <summary>An OpenAPI spec of any version, in YAML or JSON.</summary>
public sealed class SandboxSpec
{
    private SandboxSpec(string text) => Text = text;

    internal string Text { get; }

    /// <summary>Gets the empty spec, with which the sandbox has only its built-in endpoints.</summary>
    public static SandboxSpec None { get; } = new("");

    /// <summary>Gets the spec of OfficeGest v2 in this package.</summary>
    public static SandboxSpec Embedded { get; } = ReadEmbedded();

    /// <summary>Reads a spec from a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SandboxSpec FromFile(string path) => new(File.ReadAllText(path));

    /// <summary>Creates a spec from text.</summary>
    public static SandboxSpec FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SandboxSpec(text);
    }

    /// <summary>Reads a spec from a stream in UTF-8, which is read to its end and left open.</summary>
    public static SandboxSpec FromStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, leaveOpen: true);
        return new SandboxSpec(reader.ReadToEnd());
    }

    /// <summary>Converts text to a spec; a string without line breaks that is not JSON is the path of a file.</summary>
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
