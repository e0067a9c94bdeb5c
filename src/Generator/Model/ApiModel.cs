using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>The model of a spec: everything that is printed, with value equality.</summary>
/// <remarks>It has no positions, symbols or texts that are not printed: any change in the model causes the output to be generated again.</remarks>
internal sealed record ApiModel
{
    public required string Namespace { get; init; }

    public required string ClientName { get; init; }

    /// <summary>Sorted by <see cref="EmitUnit.HintName"/>, ordinally; hint names are unique ignoring case.</summary>
    public required EquatableArray<EmitUnit> Units { get; init; }
}

/// <summary>A unit of the model that becomes exactly one file.</summary>
internal abstract record EmitUnit
{
    /// <summary>The relative path of the file, with <c>/</c>, such as <c>Models/Customer.g.cs</c>.</summary>
    public required string HintName { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The name of the one type that the file declares, unique in the namespace ignoring case.</summary>
    public required string Name { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    /// <summary><c>public</c> or <c>internal</c>: of the type itself; its members stay public.</summary>
    public string Accessibility { get; init; } = "public";

    public bool Deprecated { get; init; }
}

/// <summary>Text of the spec as plain text; the writer of documentation comments escapes it.</summary>
/// <param name="Summary">One or more paragraphs, separated by an empty line; empty if the spec has none.</param>
/// <param name="Remarks">Further paragraphs: units, limits, the source of an unusual fact.</param>
internal sealed record DocumentationModel(string Summary, EquatableArray<string> Remarks)
{
    public static DocumentationModel None { get; } = new(string.Empty, default);
}
