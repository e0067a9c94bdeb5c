namespace OfficeGest;

/// <summary>422: the server refused what was sent.</summary>
public sealed class OfficeGestValidationException : OfficeGestException
{
    /// <summary>Creates one.</summary>
    public OfficeGestValidationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestValidationException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>The messages by field; <c>Errors["start"]</c> is empty when the field has none.</summary>
    public ValidationErrors Errors { get; init; } = ValidationErrors.Empty;
}
