using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>Describes how a list is paged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPaging
{
    /// <summary>How the pages follow each other.</summary>
    public ApiPagingStyle Style { get; init; }

    /// <summary>The parameter of the page number, which begins at 1.</summary>
    public string? PageParameter { get; init; }

    /// <summary>The parameter for the number of rows to skip.</summary>
    public string? OffsetParameter { get; init; }

    /// <summary>The parameter of the cursor, or of the last row.</summary>
    public string? CursorParameter { get; init; }

    /// <summary>The parameter of the page size.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>The largest page size; 0 if unknown. Requested if the caller sets none, since the quota counts requests.</summary>
    public int MaximumSize { get; init; }

    /// <summary>The figure that says whether another page follows.</summary>
    public string? HasMoreKey { get; init; }

    /// <summary>The figure with the next cursor.</summary>
    public string? NextKey { get; init; }

    /// <summary>The JSON pointer of the value that shows whether another page follows, if it is not a key of the figures: true, or a cursor, number or address.</summary>
    public string? HasMoreAt
    {
        get;
        init
        {
            field = value;
            HasMorePath = Path(value);
        }
    }

    /// <summary>The JSON pointer of the next cursor or address, if it is not a key of the figures.</summary>
    public string? NextAt
    {
        get;
        init
        {
            field = value;
            NextPath = Path(value);
        }
    }

    /// <summary>The JSON pointer of the total number of rows, if it is not the figure <c>total</c>.</summary>
    public string? TotalAt
    {
        get;
        init
        {
            field = value;
            TotalPath = Path(value);
        }
    }

    /// <summary>The key of a row whose value requests the rows after it.</summary>
    public string? RowKey { get; init; }

    /// <summary>Whether pages are numbered from 0.</summary>
    public bool FromZero { get; init; }

    /// <summary>Whether the first page is also requested by its number, since the spec requires the parameter.</summary>
    public bool AlwaysAsked { get; init; }

    internal string[]? HasMorePath { get; private init; }

    internal string[]? NextPath { get; private init; }

    internal string[]? TotalPath { get; private init; }

    // Once for an operation, and not for each of its pages.
    private static string[]? Path(string? pointer) => pointer is null ? null : [.. pointer.Substring(1).Split('/').Select(static key => key.Replace("~1", "/").Replace("~0", "~"))];
}

/// <summary>The ways of paging.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ApiPagingStyle
{
    /// <summary>All items in one response.</summary>
    Single,

    /// <summary>By page number.</summary>
    Page,

    /// <summary>By cursor.</summary>
    Cursor,

    /// <summary>By the number of rows to skip.</summary>
    Offset,

    /// <summary>By the address of the next page, in the body or in the header <c>Link</c>.</summary>
    Link,

    /// <summary>By the key of the last row.</summary>
    Row,
}
