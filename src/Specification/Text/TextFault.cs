namespace OfficeGest.Specification.Text;

/// <summary>Something wrong with the text itself, found before anything is known about OpenAPI.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Arguments">The details, in the order of the message's placeholders.</param>
internal sealed record TextFault(TextFaultKind Kind, SpecPosition Position, params string[] Arguments)
{
    /// <summary>The object that contains it, when the message names one.</summary>
    public string? Pointer { get; init; }
}

internal enum TextFaultKind
{
    Syntax,
    TooDeep,
    TooManyNodes,
    AliasExpansion,
    UnknownAlias,
    RecursiveAlias,
    DuplicateKey,
    Encoding,
    NotText,
    SeveralDocuments,
}

/// <summary>Ends the reading of a document that is refused.</summary>
#pragma warning disable CA1032 // It never leaves the assembly; the usual constructors would only allow it without its fault.
internal sealed class TextFaultException(TextFault fault) : Exception
#pragma warning restore CA1032
{
    public TextFault Fault { get; } = fault;
}
