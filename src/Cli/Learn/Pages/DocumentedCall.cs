using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>A call that a page shows, in whatever language.</summary>
/// <param name="Method">In upper case.</param>
/// <param name="Address">As it is written, with its placeholders.</param>
internal sealed record DocumentedCall(string Method, string Address)
{
    public CallBody Body { get; init; } = CallBody.None;

    /// <summary>Parameters of the query that do not stand in the address.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>What the call shows that it logs in with.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Whether the answer is put into a file.</summary>
    public bool SavesAnswer { get; init; }

    /// <summary>What the caller accepts; null where it is not said.</summary>
    public string? Accepts { get; init; }
}

/// <summary>What a call sends.</summary>
/// <param name="Kind">How.</param>
/// <param name="Value">The values; an object of a form, where <see cref="LiteralReader.File"/> is a file.</param>
internal sealed record CallBody(CallBodyKind Kind, JsonNode? Value)
{
    public static CallBody None { get; } = new(CallBodyKind.None, null);
}

internal enum CallBodyKind
{
    None,
    Json,
    Form,
    Multipart,

    /// <summary>The bytes of a file and nothing else.</summary>
    Binary,
}

/// <param name="Call">The call.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record FoundCall(DocumentedCall Call, int Start, int End);
