namespace OfficeGest;

/// <summary>How a response can differ from the spec.</summary>
public enum DriftKind
{
    /// <summary>A key that the spec does not describe.</summary>
    UnknownField,

    /// <summary>A required key is missing.</summary>
    MissingField,

    /// <summary>A null where the spec does not allow one.</summary>
    UnexpectedNull,

    /// <summary>A value of another type that could be converted.</summary>
    TypeCoerced,

    /// <summary>A value of another type that could not be read.</summary>
    TypeMismatch,

    /// <summary>An enumeration value that the spec does not list.</summary>
    UnknownEnumValue,

    /// <summary>A status that the spec does not document for the operation.</summary>
    UnexpectedStatus,

    /// <summary>A media type other than the documented one.</summary>
    UnexpectedContentType,

    /// <summary>The payload without its envelope.</summary>
    EnvelopeMissing,

    /// <summary>A cursor or page repeats, or the paging figures contradict each other.</summary>
    PagingBroken,

    /// <summary>Rows contradict a filter that was sent.</summary>
    FilterIgnored,

    /// <summary>A route of the spec that does not exist on the server.</summary>
    RouteGone,

    /// <summary>A call of an operation that the spec marks as deprecated.</summary>
    DeprecatedOperation,

    /// <summary>A <c>Retry-After</c> that makes no sense.</summary>
    RetryAfterUnusable,
}
