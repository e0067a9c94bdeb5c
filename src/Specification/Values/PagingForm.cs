namespace OfficeGest.Specification.Values;

/// <summary>How a list is split over several responses.</summary>
internal enum PagingForm
{
    /// <summary>All items come at once.</summary>
    Single,
    Page,
    Cursor,
    Offset,

    /// <summary>By the address of the next page, in the body or in the header <c>Link</c>.</summary>
    Link,

    /// <summary>By the key of the last row.</summary>
    Row,
}
