using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>A call on a page, in any language.</summary>
/// <param name="Method">The method in upper case.</param>
/// <param name="Address">The address as written, with its placeholders.</param>
internal sealed record DocumentedCall(string Method, string Address)
{
    public CallBody Body { get; init; } = CallBody.None;

    /// <summary>The query parameters that are not in the address.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>The credentials in the call.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Whether the response is saved to a file.</summary>
    public bool SavesAnswer { get; init; }

    /// <summary>The media type that the caller accepts; null if unknown.</summary>
    public string? Accepts { get; init; }
}

/// <summary>The body of a call.</summary>
/// <param name="Kind">The kind of body.</param>
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

    /// <summary>Only the bytes of a file.</summary>
    Binary,
}

/// <param name="Call">The call.</param>
/// <param name="Start">The start of the call in the text.</param>
/// <param name="End">The position after its last character.</param>
internal sealed record FoundCall(DocumentedCall Call, int Start, int End);
