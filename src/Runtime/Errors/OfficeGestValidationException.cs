using OfficeGest.Privacy;

namespace OfficeGest;

/// <summary>The exception that is thrown for a 422: the server rejected the input.</summary>
public sealed class OfficeGestValidationException : OfficeGestException
{
    private ValidationErrors _errors = ValidationErrors.Empty;

    /// <summary>Initializes a new instance of the <see cref="OfficeGestValidationException"/> class.</summary>
    public OfficeGestValidationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestValidationException(string message, CallFacts facts, Exception? innerException = null)
        : base(message, facts, innerException)
    {
    }

    /// <summary>Gets or initializes the messages by field, in the order of the server; <c>Errors["start"]</c> is an empty list if the field has none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors
    {
        get => _errors;
        init => _errors = value as ValidationErrors ?? new ValidationErrors(value);
    }

    internal override void Hide(KnownSecrets secrets)
    {
        base.Hide(secrets);
        _errors = new ValidationErrors(_errors.Select(field => new KeyValuePair<string, IReadOnlyList<string>>(secrets.Hide(field.Key), [.. field.Value.Select(secrets.Hide)])));
    }
}
