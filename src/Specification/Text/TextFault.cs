namespace OfficeGest.Specification.Text;

/// <summary>A fault in the text itself, found before it is read as OpenAPI.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Arguments">The details, in the order of the message's placeholders.</param>
internal sealed record TextFault(TextFaultKind Kind, SpecPosition Position, params string[] Arguments)
{
    /// <summary>The object that contains the fault, if the message names one.</summary>
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

/// <summary>The exception that is thrown when a document cannot be read.</summary>
#pragma warning disable CA1032 // It never leaves the assembly, and the standard constructors would allow an instance without a fault.
internal sealed class TextFaultException(TextFault fault) : Exception
#pragma warning restore CA1032
{
    public TextFault Fault { get; } = fault;
}
