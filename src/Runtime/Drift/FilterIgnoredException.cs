namespace OfficeGest;

/// <summary>The exception that is thrown when the server ignored a filter: the response has rows that contradict it, which are the wrong records.</summary>
public sealed class FilterIgnoredException : OfficeGestException
{
    /// <summary>Initializes a new instance of the <see cref="FilterIgnoredException"/> class.</summary>
    public FilterIgnoredException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal FilterIgnoredException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Gets or initializes the name of the query parameter.</summary>
    public string? Filter { get; init; }
}
