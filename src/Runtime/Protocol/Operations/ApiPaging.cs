using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>How an operation pages.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPaging
{
    /// <summary>By number, by cursor or not at all.</summary>
    public ApiPagingStyle Style { get; init; }

    /// <summary>The parameter of the page number, which begins at 1.</summary>
    public string? PageParameter { get; init; }

    /// <summary>The parameter of the cursor.</summary>
    public string? CursorParameter { get; init; }

    /// <summary>The parameter of the page size.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>The largest page size; 0 when unknown. Asked for when the caller sets none, since the quota counts requests.</summary>
    public int MaximumSize { get; init; }

    /// <summary>The figure that says whether another page follows.</summary>
    public string? HasMoreKey { get; init; }

    /// <summary>The figure with the next cursor.</summary>
    public string? NextKey { get; init; }
}

/// <summary>The ways of paging.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ApiPagingStyle
{
    /// <summary>All items come at once.</summary>
    Single,

    /// <summary>By page number.</summary>
    Page,

    /// <summary>By cursor.</summary>
    Cursor,
}
