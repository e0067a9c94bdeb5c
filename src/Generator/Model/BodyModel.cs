using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

internal sealed record BodyModel
{
    public required BodyKind Kind { get; init; }

    public required string MediaType { get; init; }

    /// <summary>For a form, the <see cref="NamedType"/> of its <see cref="FormUnit"/>; for text a string; for binary <see cref="ScalarKind.Binary"/>.</summary>
    public required TypeModel Type { get; init; }

    public required string ParameterName { get; init; }

    public bool Required { get; init; }

    public bool Nullable { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;
}

internal enum BodyKind
{
    Json,
    Form,
    Multipart,
    Text,
    Binary,
}

/// <summary>The fields of a form or multipart body: a sealed record that can be sent but is never read.</summary>
internal sealed record FormUnit : EmitUnit
{
    public bool IsMultipart { get; init; }

    public required EquatableArray<FormFieldModel> Fields { get; init; }
}

/// <param name="WireName">The name of the field.</param>
/// <param name="Name">The C# property.</param>
/// <param name="Type">A scalar, enumeration, list of these, <see cref="ScalarKind.Binary"/> (a file) or an object (sent as JSON).</param>
/// <param name="Required">Whether the form must have it.</param>
/// <param name="ContentType">The media type of a part, if <c>encoding</c> has one.</param>
/// <param name="Style">The style of a list or an object, if the spec has one; null for a list in the form style and an object as JSON.</param>
/// <param name="Explode">One field for each value or key, otherwise one for all of them.</param>
/// <param name="Documentation">The documentation in the spec.</param>
internal sealed record FormFieldModel(
    string WireName, string Name, TypeModel Type, bool Required, string? ContentType, ParameterStyle? Style, bool Explode, DocumentationModel Documentation)
{
    /// <summary>Whether <c>ToString()</c> must not show the value.</summary>
    public bool Secret { get; init; }

    /// <summary>The only value that a required field can have: what it has unless it is set.</summary>
    public LiteralModel? Constant { get; init; }

    /// <summary>The property in C#; set when the whole model is known.</summary>
    public MemberShape? Shape { get; init; }
}

internal sealed record ResponseModel
{
    public required ResponseKind Kind { get; init; }

    /// <summary>The payload without its envelope; for a pageable or stream, the item. Null for <see cref="ResponseKind.None"/>, text and binary.</summary>
    public TypeModel? Type { get; init; }

    /// <summary>Whether a success may have no payload: a 204 in addition to 200, or a nullable payload.</summary>
    public bool Nullable { get; init; }

    /// <summary>The key of the payload in the envelope, <c>data</c>; null if there is no envelope.</summary>
    public string? Envelope { get; init; }

    /// <summary>The key of the paging figures in the envelope, <c>meta</c>.</summary>
    public string? Meta { get; init; }

    /// <summary>The other keys of the envelope.</summary>
    public EquatableArray<string> Beside { get; init; }

    public PagingModel? Paging { get; init; }

    /// <summary>The media type that the request accepts.</summary>
    public string? MediaType { get; init; }

    /// <summary>The description of the result, for the documentation.</summary>
    public string Description { get; init; } = string.Empty;
}

/// <param name="Status">The status, <c>422</c>, or a range, <c>4XX</c>; empty for every other failure.</param>
/// <param name="Type">The type of the body.</param>
internal sealed record ErrorModel(string Status, TypeModel Type);

internal enum ResponseKind
{
    None,
    Json,

    /// <summary>A list in an envelope that a safe method returns: <c>AsyncPageable&lt;T&gt;</c>, even if there is only one page.</summary>
    Pageable,

    /// <summary>A list in an envelope that a write returns: a task of <c>Page&lt;T&gt;</c>, with its figures.</summary>
    Page,
    Text,
    Binary,

    /// <summary><c>text/event-stream</c>, as <c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    EventStream,

    /// <summary>JSON lines, as <c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    JsonLines,
}

internal sealed record PagingModel
{
    public required PagingForm Style { get; init; }

    /// <summary>The 1-based page number's parameter, for the page style.</summary>
    public string? PageParameter { get; init; }

    /// <summary>The cursor's parameter, for the cursor style.</summary>
    public string? CursorParameter { get; init; }

    /// <summary>The page size's parameter, <c>limit</c>; it stays in the query record as well.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>The largest page size that the spec allows; sent if the caller sets none, since the quota counts requests.</summary>
    public int? MaximumSize { get; init; }

    /// <summary>The key in meta that says whether another page follows, <c>has_more</c>.</summary>
    public string? HasMoreKey { get; init; }

    /// <summary>The key in meta with the next cursor, <c>next</c>.</summary>
    public string? NextKey { get; init; }

    /// <summary>The parameter with the number of rows to skip, for the offset style.</summary>
    public string? OffsetParameter { get; init; }

    /// <summary>The key of a row whose value goes into the cursor's parameter, for the row style.</summary>
    public string? RowKey { get; init; }

    /// <summary>The JSON pointers of figures that are not directly in meta under their usual keys.</summary>
    public string? HasMoreAt { get; init; }

    public string? NextAt { get; init; }

    public string? TotalAt { get; init; }

    /// <summary>Whether the first page or row has the number 0.</summary>
    public bool FromZero { get; init; }

    /// <summary>Whether the first page is also requested by its number.</summary>
    public bool AlwaysAsked { get; init; }
}
