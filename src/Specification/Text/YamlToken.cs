namespace OfficeGest.Specification.Text;

/// <summary>An event of a YAML text.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Position">The start of the event.</param>
/// <param name="End">The offset after the event.</param>
internal readonly record struct YamlToken(YamlTokenKind Kind, SpecPosition Position, int End)
{
    /// <summary>The text of a scalar, or the name of an alias.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>The name that aliases use for it; null if it has none.</summary>
    public string? Anchor { get; init; }

    /// <summary>Whether a scalar is always a string: quoted, in a block, or tagged as one.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether a mapping or sequence is written in braces or brackets.</summary>
    public bool IsFlow { get; init; }
}

internal enum YamlTokenKind
{
    Document,
    Mapping,
    Sequence,

    /// <summary>The end of a mapping or sequence.</summary>
    End,
    Scalar,
    Alias,
}
