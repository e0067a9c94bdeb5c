using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Conventions;

/// <param name="Form">How the pages follow each other.</param>
/// <param name="Page">The parameter with the number of the page, for that form.</param>
/// <param name="Cursor">The parameter with the cursor, or with the last row, for those forms.</param>
/// <param name="Size">The parameter with the size of a page.</param>
/// <param name="HasMore">The pointer of the figure that says whether another page follows: true, or a cursor, number or address of it.</param>
/// <param name="Next">The pointer of the next cursor or address.</param>
internal sealed record PagingNames(PagingForm Form, string? Page, string? Cursor, string? Size, string? HasMore, string? Next)
{
    /// <summary>The parameter with the number of rows to leave out, for that form.</summary>
    public string? Offset { get; init; }

    /// <summary>The pointer of the number of all rows.</summary>
    public string? Total { get; init; }

    /// <summary>The key of a row whose value asks for what follows it, for that form.</summary>
    public string? RowKey { get; init; }
}

/// <summary>What is known of the response of a list.</summary>
/// <param name="Envelope">What is around the rows; null if the response is the list.</param>
/// <param name="Keys">The keys of the response.</param>
/// <param name="RowKeys">The keys of a row.</param>
/// <param name="HasLinkHeader">Whether a header <c>Link</c> is described.</param>
internal sealed record PagedResponse(EnvelopeKeys? Envelope, IReadOnlyList<ResponseKey> Keys, IReadOnlyCollection<string> RowKeys, bool HasLinkHeader);
