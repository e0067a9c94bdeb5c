namespace OfficeGest;

/// <summary>The server's paging figures for a page. Any of them may be missing.</summary>
public sealed record PageMeta
{
    /// <summary>Gets the instance without figures.</summary>
    public static PageMeta Empty { get; } = new();

    /// <summary>Gets or initializes the number of the page, from 1.</summary>
    public int? CurrentPage { get; init; }

    /// <summary>Gets or initializes the page size that the server applied, after its own limits.</summary>
    public int? PerPage { get; init; }

    /// <summary>Gets or initializes the total number of records. It is documented, but most lists do not send it.</summary>
    public long? Total { get; init; }

    /// <summary>Gets or initializes a value that indicates whether another page follows.</summary>
    public bool? HasMore { get; init; }

    /// <summary>Gets or initializes the cursor of the next page.</summary>
    public string? Next { get; init; }

    /// <summary>Gets or initializes the number of requests that the throttle window allows.</summary>
    public int? ThrottleLimit { get; init; }

    /// <summary>Gets or initializes the number of requests left in the throttle window.</summary>
    public int? ThrottleRemaining { get; init; }

    /// <summary>Gets or initializes the number of requests left in the month.</summary>
    public int? MonthlyRemaining { get; init; }

    /// <summary>Gets or initializes the figures that this library does not know.</summary>
    public AdditionalProperties AdditionalProperties { get; init; } = AdditionalProperties.Empty;
}
