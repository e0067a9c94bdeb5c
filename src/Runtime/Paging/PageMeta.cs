namespace OfficeGest;

/// <summary>The figures of the server for a page. Any of them may be missing.</summary>
public sealed record PageMeta
{
    /// <summary>No figures.</summary>
    public static PageMeta Empty { get; } = new();

    /// <summary>The number of the page, from 1.</summary>
    public int? CurrentPage { get; init; }

    /// <summary>The page size that the server applied, after its own limits.</summary>
    public int? PerPage { get; init; }

    /// <summary>How many records there are in all. Documented, but most lists do not send it.</summary>
    public long? Total { get; init; }

    /// <summary>Whether another page follows.</summary>
    public bool? HasMore { get; init; }

    /// <summary>The cursor of the next page.</summary>
    public string? Next { get; init; }

    /// <summary>How many requests the throttle window allows.</summary>
    public int? ThrottleLimit { get; init; }

    /// <summary>How many requests are left in the throttle window.</summary>
    public int? ThrottleRemaining { get; init; }

    /// <summary>How many requests are left in the month.</summary>
    public int? MonthlyRemaining { get; init; }

    /// <summary>Figures that this library does not know.</summary>
    public AdditionalProperties AdditionalProperties { get; init; } = AdditionalProperties.Empty;
}
