namespace OfficeGest;

/// <summary>The exception that is thrown for a 404: the record or the route does not exist.</summary>
public sealed class OfficeGestNotFoundException : OfficeGestException
{
    /// <summary>Initializes a new instance of the <see cref="OfficeGestNotFoundException"/> class.</summary>
    public OfficeGestNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestNotFoundException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Gets or initializes a value that indicates whether the route itself is missing; null if unknown.</summary>
    public bool? IsRouteMissing { get; init; }
}
