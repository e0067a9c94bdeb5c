namespace OfficeGest;

/// <summary>The server ignored a filter: rows came back that contradict it. Acting on them would be acting on the wrong records.</summary>
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

    /// <summary>The query parameter.</summary>
    public string? Filter { get; init; }
}
