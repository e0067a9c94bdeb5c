namespace OfficeGest.Specification.Scalars;

/// <summary>The C# type and the wire format of a single value, taken together.</summary>
internal enum ScalarKind
{
    /// <summary>Any JSON: <c>JsonElement</c>.</summary>
    Any,
    String,

    /// <summary><c>string</c>; a number or boolean is read as its text; sent as a string.</summary>
    LooseString,
    Boolean,

    /// <summary><c>bool</c>, sent as <c>1</c> or <c>0</c>.</summary>
    BooleanDigit,

    /// <summary><c>bool</c>, in any spelling; sent as <c>true</c> or <c>false</c>.</summary>
    LooseBoolean,
    Int32,
    Int64,

    /// <summary><c>int</c>, a JSON number or the text of one; sent as a number.</summary>
    LooseInt32,

    /// <summary><c>long</c>, a JSON number or the text of one; sent as a number.</summary>
    LooseInt64,

    /// <summary><c>long</c>, sent as a JSON string.</summary>
    Int64String,
    UInt32,
    UInt64,
    BigInteger,
    Single,
    Double,

    /// <summary><c>decimal</c>, a JSON number.</summary>
    Decimal,

    /// <summary><c>decimal</c>, a JSON string such as <c>"184.50"</c>.</summary>
    DecimalString,

    /// <summary><c>decimal</c>, a JSON number or the text of one; sent as a number.</summary>
    LooseDecimal,

    /// <summary><c>DateOnly</c> if the target has it, otherwise <c>DateTime</c>; <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary><c>TimeOnly</c> if the target has it, otherwise <c>TimeSpan</c>; <c>HH:mm:ss</c>.</summary>
    Time,

    /// <summary><c>TimeOnly</c> if the target has it, otherwise <c>TimeSpan</c>; <c>HH:mm</c>.</summary>
    TimeOfDayMinutes,

    /// <summary><c>DateTime</c> of unspecified kind; <c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    LocalDateTime,

    /// <summary><c>DateTimeOffset</c>; RFC 3339.</summary>
    DateTime,

    /// <summary><c>TimeSpan</c>; ISO 8601 without years and months.</summary>
    Duration,
    Guid,
    Uri,

    /// <summary><c>byte[]</c>, base64 in JSON.</summary>
    Bytes,

    /// <summary>A file or stream; only as a form field, a body or a response.</summary>
    Binary,
}
