namespace OfficeGest;

/// <summary>The exception that is thrown for a 403: the route exists, but the API user lacks the permission.</summary>
public sealed class OfficeGestPermissionException : OfficeGestException
{
    /// <summary>Initializes a new instance of the <see cref="OfficeGestPermissionException"/> class.</summary>
    public OfficeGestPermissionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestPermissionException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Gets or initializes the permission that the spec names for the operation, such as <c>workshop.vehicles</c>.</summary>
    public string? Module { get; init; }
}
