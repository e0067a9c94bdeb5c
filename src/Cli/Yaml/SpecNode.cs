namespace OfficeGest.Cli.Yaml;

/// <summary>A node of a spec with its position in the text. Unlike the compiler's model, it can be changed and written.</summary>
/// <remarks>Lines and columns count from 0.</remarks>
internal abstract class SpecNode
{
    public int Line { get; set; }

    public int Column { get; set; }

    /// <summary>The offset of its first character.</summary>
    public int Start { get; init; }

    /// <summary>The offset after its last character; for mappings and sequences only in braces or brackets.</summary>
    public int End { get; set; }

    /// <summary>Returns whether both are the same JSON, ignoring key order, style and position.</summary>
    public abstract bool Means(SpecNode other);
}

internal sealed class SpecMapping : SpecNode
{
    /// <summary>The entries, in the order of the text.</summary>
    public SpecEntries Entries { get; } = new();

    /// <summary>Written in braces.</summary>
    public bool IsFlow { get; init; }

    public SpecNode? this[string key] => Entries[key]?.Value;

    public SpecMapping? Mapping(string key) => this[key] as SpecMapping;

    public SpecSequence? Sequence(string key) => this[key] as SpecSequence;

    public string? Text(string key) => (this[key] as SpecScalar)?.Value;

    public override bool Means(SpecNode other) =>
        other is SpecMapping mapping
        && mapping.Entries.Count == Entries.Count
        && Entries.All(entry => mapping[entry.Name] is { } value && entry.Value.Means(value));
}

/// <summary>A key with its position, and its value.</summary>
internal sealed record SpecEntry(SpecScalar Key, SpecNode Value)
{
    public string Name => Key.Value;
}

internal sealed class SpecSequence : SpecNode
{
    public List<SpecNode> Items { get; } = [];

    /// <summary>Written in brackets.</summary>
    public bool IsFlow { get; init; }

    public override bool Means(SpecNode other) =>
        other is SpecSequence sequence && sequence.Items.Count == Items.Count && Items.Zip(sequence.Items).All(static pair => pair.First.Means(pair.Second));
}

internal sealed class SpecScalar(string value, bool isText) : SpecNode
{
    public string Value { get; } = value;

    /// <summary>Whether it is a string; otherwise it is a number, a boolean or null, as written.</summary>
    public bool IsText { get; } = isText;

    public static SpecScalar Of(string text) => new(text, isText: true);

    public static SpecScalar Literal(string number) => new(number, isText: false);

    public override bool Means(SpecNode other) => other is SpecScalar scalar && scalar.IsText == IsText && scalar.Value == Value;
}
