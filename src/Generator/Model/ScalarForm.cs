using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Model;

/// <summary>
/// What a scalar is in C#: the one row that a format needs in the generator, beside the type and format of OpenAPI that lead to it. The format itself is the
/// struct of that name in the runtime's <c>Protocol/Scalars</c>.
/// </summary>
/// <param name="Kind">The scalar.</param>
/// <param name="Type">The type in C#.</param>
/// <param name="Format">The runtime's struct; null for what is no scalar in JSON.</param>
/// <param name="Tokens">What its JSON begins with.</param>
/// <param name="CaseName">The name of a union's case.</param>
internal sealed record ScalarForm(ScalarKind Kind, string Type, string? Format, JsonTokens Tokens, string CaseName)
{
    private const string Namespace = "Api::";
    private const JsonTokens NumberOrText = JsonTokens.Number | JsonTokens.String;
    private const JsonTokens AnyScalar = NumberOrText | JsonTokens.Boolean;

    private static readonly ScalarForm[] Rows =
    [
        new(ScalarKind.Any, "Json::JsonElement", null, JsonTokens.All, "Any"),
        new(ScalarKind.Binary, "Og::ApiFile", null, JsonTokens.String, "Binary") { Empty = "null!" },
        Text(ScalarKind.String, "string", "StringScalar") with { Empty = "string.Empty" },
        Loose(ScalarKind.LooseString, "string", "StringScalar", AnyScalar, "String") with { Empty = "string.Empty" },
        new(ScalarKind.Boolean, "bool", Namespace + "BooleanScalar", JsonTokens.Boolean, "Boolean"),
        new(ScalarKind.BooleanDigit, "bool", Namespace + "BooleanDigitScalar", JsonTokens.Number, "BooleanDigit"),
        Loose(ScalarKind.LooseBoolean, "bool", "BooleanScalar", AnyScalar, "Boolean"),
        Number(ScalarKind.Int32, "int", "Int32Scalar", "Integer"),
        Number(ScalarKind.Int64, "long", "Int64Scalar", "Integer"),
        Loose(ScalarKind.LooseInt32, "int", "Int32Scalar", NumberOrText, "Integer"),
        Loose(ScalarKind.LooseInt64, "long", "Int64Scalar", NumberOrText, "Integer"),
        Text(ScalarKind.Int64String, "long", "Int64StringScalar") with { CaseName = "Integer" },
        Number(ScalarKind.UInt32, "uint", "UInt32Scalar", "Integer"),
        Number(ScalarKind.UInt64, "ulong", "UInt64Scalar", "Integer"),
        Number(ScalarKind.BigInteger, "Sys::Numerics.BigInteger", "BigIntegerScalar", "Integer"),
        Number(ScalarKind.Single, "float", "SingleScalar", "Number"),
        Number(ScalarKind.Double, "double", "DoubleScalar", "Number"),
        Number(ScalarKind.Decimal, "decimal", "DecimalScalar", "Number"),
        Text(ScalarKind.DecimalString, "decimal", "DecimalStringScalar"),
        Loose(ScalarKind.LooseDecimal, "decimal", "DecimalScalar", NumberOrText, "Number"),
        Text(ScalarKind.Date, "Sys::DateOnly", "DateScalar", Text(ScalarKind.Date, "Sys::DateTime", "DateAsDateTimeScalar")),
        Text(ScalarKind.Time, "Sys::TimeOnly", "TimeScalar", Text(ScalarKind.Time, "Sys::TimeSpan", "TimeAsTimeSpanScalar")),
        Text(ScalarKind.TimeOfDayMinutes, "Sys::TimeOnly", "TimeOfDayMinutesScalar", Text(ScalarKind.TimeOfDayMinutes, "Sys::TimeSpan", "TimeOfDayMinutesAsTimeSpanScalar")),
        Text(ScalarKind.LocalDateTime, "Sys::DateTime", "LocalDateTimeScalar"),
        Text(ScalarKind.DateTime, "Sys::DateTimeOffset", "DateTimeScalar"),
        Text(ScalarKind.Duration, "Sys::TimeSpan", "DurationScalar"),
        Text(ScalarKind.Guid, "Sys::Guid", "GuidScalar"),
        Text(ScalarKind.Uri, "Sys::Uri", "UriScalar") with { Empty = "null!" },
        Text(ScalarKind.Bytes, "byte[]", "BytesScalar") with { Empty = "Sys::Array.Empty<byte>()" },
    ];

    private static readonly Dictionary<ScalarKind, ScalarForm> ByKind = Rows.ToDictionary(static row => row.Kind);

    /// <summary>What a property that is never null has before it is set; null for a value type, whose default will do.</summary>
    public string? Empty { get; init; }

    public bool IsValueType => Empty is null;

    /// <summary>The form for targets without <c>DateOnly</c>, where it is another one.</summary>
    private ScalarForm? WithoutDateOnly { get; init; }

    public static ScalarForm Find(ScalarKind kind) => ByKind[kind];

    public static ScalarForm Find(ScalarKind kind, ConsumerCapabilities target) => ByKind[kind] is { WithoutDateOnly: { } older } && !target.DateOnly ? older : ByKind[kind];

    private static ScalarForm Text(ScalarKind kind, string type, string format, ScalarForm? withoutDateOnly = null) =>
        new(kind, type, Namespace + format, JsonTokens.String, kind.ToString()) { WithoutDateOnly = withoutDateOnly };

    private static ScalarForm Number(ScalarKind kind, string type, string format, string caseName) => new(kind, type, Namespace + format, JsonTokens.Number, caseName);

    private static ScalarForm Loose(ScalarKind kind, string type, string format, JsonTokens tokens, string caseName) =>
        new(kind, type, $"{Namespace}LooseScalar<{Namespace}{format}, {type}>", tokens, caseName);
}
