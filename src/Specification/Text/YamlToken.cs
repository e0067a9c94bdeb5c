namespace OfficeGest.Specification.Text;

/// <summary>One event of a YAML text.</summary>
/// <param name="Kind">What begins, ends or stands here.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="End">The offset of the character after it.</param>
internal readonly record struct YamlToken(YamlTokenKind Kind, SpecPosition Position, int End)
{
    /// <summary>The text of a scalar, or the name of an alias.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>The name that aliases use for it; null when it has none.</summary>
    public string? Anchor { get; init; }

    /// <summary>Whether a scalar is a string whatever it looks like: quoted, in a block, or tagged as one.</summary>
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
