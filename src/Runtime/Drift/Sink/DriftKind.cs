namespace OfficeGest;

/// <summary>How a response can differ from the spec.</summary>
public enum DriftKind
{
    /// <summary>A key that the spec does not know.</summary>
    UnknownField,

    /// <summary>A required key is missing.</summary>
    MissingField,

    /// <summary>A null for a value that is never null.</summary>
    UnexpectedNull,

    /// <summary>Another type, but the value means the same.</summary>
    TypeCoerced,

    /// <summary>Another type, and the value could not be read.</summary>
    TypeMismatch,

    /// <summary>A value of an enumeration that the spec does not list.</summary>
    UnknownEnumValue,

    /// <summary>A status that the operation does not document.</summary>
    UnexpectedStatus,

    /// <summary>A media type other than the documented one.</summary>
    UnexpectedContentType,

    /// <summary>The payload without its envelope.</summary>
    EnvelopeMissing,

    /// <summary>A cursor or page repeats, or the paging figures contradict each other.</summary>
    PagingBroken,

    /// <summary>Rows contradict a filter that was sent.</summary>
    FilterIgnored,

    /// <summary>A route of the spec does not exist.</summary>
    RouteGone,

    /// <summary>A call of an operation that the spec marks as deprecated.</summary>
    DeprecatedOperation,

    /// <summary>A <c>Retry-After</c> that makes no sense.</summary>
    RetryAfterUnusable,
}
