namespace OfficeGest.Specification.Values;

/// <summary>How a list is split into several responses.</summary>
internal enum PagingForm
{
    /// <summary>All items in one response.</summary>
    Single,
    Page,
    Cursor,
    Offset,

    /// <summary>By the address of the next page, in the body or in the header <c>Link</c>.</summary>
    Link,

    /// <summary>By the key of the last row.</summary>
    Row,
}
