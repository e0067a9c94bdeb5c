namespace OfficeGest;

/// <summary>How an answer can differ from the spec.</summary>
public enum DriftKind
{
    /// <summary>A key came that the spec does not know.</summary>
    UnknownField,

    /// <summary>A required key did not come.</summary>
    MissingField,

    /// <summary>A null came where none was promised.</summary>
    UnexpectedNull,

    /// <summary>The type was another, but the value means the same.</summary>
    TypeCoerced,

    /// <summary>The type was another, and the value could not be read.</summary>
    TypeMismatch,

    /// <summary>An enumeration had a value that the spec does not list.</summary>
    UnknownEnumValue,

    /// <summary>A status that the operation does not promise.</summary>
    UnexpectedStatus,

    /// <summary>A media type other than the promised one.</summary>
    UnexpectedContentType,

    /// <summary>The payload came without its envelope.</summary>
    EnvelopeMissing,

    /// <summary>A cursor or page repeats, or the paging figures contradict each other.</summary>
    PagingBroken,

    /// <summary>Rows contradict a filter that was sent.</summary>
    FilterIgnored,

    /// <summary>A route of the spec is not there.</summary>
    RouteGone,

    /// <summary>An operation was called that the spec calls deprecated.</summary>
    DeprecatedOperation,

    /// <summary>A <c>Retry-After</c> that makes no sense.</summary>
    RetryAfterUnusable,
}
