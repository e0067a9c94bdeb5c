using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Conventions;

/// <param name="Form">How the pages follow each other.</param>
/// <param name="Page">The parameter with the number of the page, for that form.</param>
/// <param name="Cursor">The parameter with the cursor, or with the last row, for those forms.</param>
/// <param name="Size">The parameter with the size of a page.</param>
/// <param name="HasMore">The pointer of the figure that shows whether another page follows: true, or its cursor, number or address.</param>
/// <param name="Next">The pointer of the next cursor or address.</param>
internal sealed record PagingNames(PagingForm Form, string? Page, string? Cursor, string? Size, string? HasMore, string? Next)
{
    /// <summary>The parameter with the number of rows to skip, for that form.</summary>
    public string? Offset { get; init; }

    /// <summary>The pointer of the total number of rows.</summary>
    public string? Total { get; init; }

    /// <summary>The key of a row whose value requests the rows after it, for that form.</summary>
    public string? RowKey { get; init; }
}

/// <summary>Describes the response of a list.</summary>
/// <param name="Envelope">The envelope of the rows; null if the response is the list itself.</param>
/// <param name="Keys">The keys of the response.</param>
/// <param name="RowKeys">The keys of a row.</param>
/// <param name="HasLinkHeader">Whether the spec describes a header <c>Link</c>.</param>
internal sealed record PagedResponse(EnvelopeKeys? Envelope, IReadOnlyList<ResponseKey> Keys, IReadOnlyCollection<string> RowKeys, bool HasLinkHeader);
