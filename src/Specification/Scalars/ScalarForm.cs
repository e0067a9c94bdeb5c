using System.Globalization;

namespace OfficeGest.Specification.Scalars;

/// <summary>
/// Describes a scalar: a new format needs one row here, besides its <see cref="ScalarKind"/>. The generator uses it for types and structs, the tool for the
/// form of a text, the sandbox for samples. The struct of that name in the runtime's <c>Protocol/Scalars</c> reads and writes the value.
/// </summary>
/// <param name="Kind">The scalar.</param>
/// <param name="Type">The type in C#.</param>
/// <param name="Format">The runtime's struct; null if it is not a scalar in JSON.</param>
/// <param name="Tokens">The JSON tokens that it can begin with.</param>
/// <param name="CaseName">The name of a union's case.</param>
internal sealed record ScalarForm(ScalarKind Kind, string Type, string? Format, JsonTokens Tokens, string CaseName)
{
    private const JsonTokens NumberOrText = JsonTokens.Number | JsonTokens.String;
    private const JsonTokens AnyScalar = NumberOrText | JsonTokens.Boolean;

    // The date of the samples, a Tuesday in summer time.
    private static readonly DateTime Day = new(2026, 9, 1, 9, 0, 0);

    private static readonly ScalarForm[] Rows =
    [
        new(ScalarKind.Any, NamespaceAlias.Json + "JsonElement", null, JsonTokens.All, "Any"),
        new(ScalarKind.Binary, NamespaceAlias.Runtime + "ApiFile", null, JsonTokens.String, "Binary") { Empty = "null!" },
        Text(ScalarKind.String, "string", "StringScalar") with { Spec = ["string"], Empty = "string.Empty" },
        Loose(ScalarKind.LooseString, "string", "StringScalar", AnyScalar, "String") with { Empty = "string.Empty" },
        new(ScalarKind.Boolean, "bool", NamespaceAlias.Protocol + "BooleanScalar", JsonTokens.Boolean, "Boolean") { Spec = ["boolean"] },
        new(ScalarKind.BooleanDigit, "bool", NamespaceAlias.Protocol + "BooleanDigitScalar", JsonTokens.Number, "BooleanDigit"),
        Loose(ScalarKind.LooseBoolean, "bool", "BooleanScalar", AnyScalar, "Boolean"),
        Number(ScalarKind.Int32, "int", "Int32Scalar", "Integer") with { Spec = ["integer int32 int16 int8 sbyte uint8 uint16 byte short", "number int32"], Range = (-2147483648d, 2147483648d) },
        Number(ScalarKind.Int64, "long", "Int64Scalar", "Integer") with { Spec = ["integer", "number int64"], Range = (-9223372036854775808d, 9223372036854775808d) },
        Loose(ScalarKind.LooseInt32, "int", "Int32Scalar", NumberOrText, "Integer"),
        Loose(ScalarKind.LooseInt64, "long", "Int64Scalar", NumberOrText, "Integer"),
        Text(ScalarKind.Int64String, "long", "Int64StringScalar") with { CaseName = "Integer" },
        Number(ScalarKind.UInt32, "uint", "UInt32Scalar", "Integer") with { Spec = ["integer uint32 uint"], Range = (0d, 4294967296d) },
        Number(ScalarKind.UInt64, "ulong", "UInt64Scalar", "Integer") with { Spec = ["integer uint64 ulong"], Range = (0d, 18446744073709551616d) },
        Number(ScalarKind.BigInteger, NamespaceAlias.System + "Numerics.BigInteger", "BigIntegerScalar", "Integer") with { Spec = ["integer bigint biginteger big-integer"] },
        Number(ScalarKind.Single, "float", "SingleScalar", "Number") with { Spec = ["number float single"] },
        Number(ScalarKind.Double, "double", "DoubleScalar", "Number") with { Spec = ["number double"] },
        Number(ScalarKind.Decimal, "decimal", "DecimalScalar", "Number") with { Spec = ["number"] },
        Text(ScalarKind.DecimalString, "decimal", "DecimalStringScalar") with
        {
            Spec = ["string decimal"],
            TextForm = "string:number",
            IsText = static text => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
            Sample = static index => (10 + index + 0.5m).ToString("0.00", CultureInfo.InvariantCulture),
        },
        Loose(ScalarKind.LooseDecimal, "decimal", "DecimalScalar", NumberOrText, "Number"),
        Text(ScalarKind.Date, NamespaceAlias.System + "DateOnly", "DateScalar", Text(ScalarKind.Date, NamespaceAlias.System + "DateTime", "DateAsDateTimeScalar")) with
        {
            Spec = ["string date"],
            TextForm = "string:date",
            IsText = static text => IsTime(text, "yyyy-MM-dd"),
            Sample = static index => At(Day.AddDays(index), "yyyy-MM-dd"),
        },
        Text(ScalarKind.Time, NamespaceAlias.System + "TimeOnly", "TimeScalar", Text(ScalarKind.Time, NamespaceAlias.System + "TimeSpan", "TimeAsTimeSpanScalar")) with { Spec = ["string time"], Sample = static _ => "09:00:00" },
        Text(ScalarKind.TimeOfDayMinutes, NamespaceAlias.System + "TimeOnly", "TimeOfDayMinutesScalar", Text(ScalarKind.TimeOfDayMinutes, NamespaceAlias.System + "TimeSpan", "TimeOfDayMinutesAsTimeSpanScalar")) with
        {
            Patterns = [@"^([01]\d|2[0-3]):[0-5]\d$", "^([01][0-9]|2[0-3]):[0-5][0-9]$"],
            BesidePattern = "time-of-day",
            Sample = static _ => "09:00",
        },
        Text(ScalarKind.LocalDateTime, NamespaceAlias.System + "DateTime", "LocalDateTimeScalar") with
        {
            Patterns = [@"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$", "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$"],
            BesidePattern = "date-time-local",
            TextForm = "string:local-date-time",
            IsText = static text => IsTime(text, "yyyy-MM-dd HH:mm:ss"),
            Sample = static index => At(Day.AddHours(index), "yyyy-MM-dd HH:mm:ss"),
        },
        Text(ScalarKind.DateTime, NamespaceAlias.System + "DateTimeOffset", "DateTimeScalar") with
        {
            Spec = ["string date-time datetime"],
            TextForm = "string:date-time",
            IsText = static text => text.IndexOf('T') >= 0 && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out _),
            Sample = static index => At(Day.AddHours(index), "yyyy-MM-dd'T'HH:mm:ss'+01:00'"),
        },
        Text(ScalarKind.Duration, NamespaceAlias.System + "TimeSpan", "DurationScalar") with { Spec = ["string duration"], Sample = static _ => "PT1H30M" },
        Text(ScalarKind.Guid, NamespaceAlias.System + "Guid", "GuidScalar") with { Spec = ["string uuid guid"], Sample = static index => "00000000-0000-4000-8000-" + (index + 1).ToString("D12", CultureInfo.InvariantCulture) },
        Text(ScalarKind.Uri, NamespaceAlias.System + "Uri", "UriScalar") with { Spec = ["string uri url uri-reference iri"], Empty = "null!", Sample = static index => "https://example.pt/" + (index + 1).ToString(CultureInfo.InvariantCulture) },
        Text(ScalarKind.Bytes, "byte[]", "BytesScalar") with { Spec = ["string byte base64"], Empty = NamespaceAlias.System + "Array.Empty<byte>()", Sample = static _ => "ZXhlbXBsbw==" },
    ];

    private static readonly Dictionary<ScalarKind, ScalarForm> ByKind = Rows.ToDictionary(static row => row.Kind);

    public static IReadOnlyList<ScalarForm> All => Rows;

    /// <summary>The OpenAPI type, then its formats; a type without formats also applies to all its other formats.</summary>
    public IReadOnlyList<string> Spec { get; init; } = [];

    /// <summary>Patterns that are more specific than any format.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>The format that specs write next to the pattern. Without the pattern it does not determine the type, but has a sample.</summary>
    public string? BesidePattern { get; init; }

    /// <summary>The format by which a description names it; null where the type says it all.</summary>
    public string? SpecFormat => BesidePattern ?? Spec.Select(static spec => spec.Split(' ')).FirstOrDefault(static words => words.Length > 1)?[1];

    /// <summary>For integers, the limits of the type; if the limits of a schema exceed them, a wider type is used.</summary>
    public (double Least, double Most)? Range { get; init; }

    /// <summary>The initial value of a property that is never null; null for a value type, which has a default.</summary>
    public string? Empty { get; init; }

    public bool IsValueType => Empty is null;

    /// <summary>The name of this form in drift reports; null if it is reported as a string.</summary>
    public string? TextForm { get; init; }

    /// <summary>Returns whether a text has that form.</summary>
    public Func<string, bool>? IsText { get; init; }

    /// <summary>For text formats, returns the sample for an index from 0.</summary>
    public Func<int, string>? Sample { get; init; }

    /// <summary>The form for targets without <c>DateOnly</c>, if it differs.</summary>
    private ScalarForm? WithoutDateOnly { get; init; }

    public static ScalarForm Find(ScalarKind kind, bool hasDateOnly = true) => ByKind[kind] is { WithoutDateOnly: { } older } && !hasDateOnly ? older : ByKind[kind];

    private static ScalarForm Text(ScalarKind kind, string type, string format, ScalarForm? withoutDateOnly = null) =>
        new(kind, type, NamespaceAlias.Protocol + format, JsonTokens.String, kind.ToString()) { WithoutDateOnly = withoutDateOnly };

    private static ScalarForm Number(ScalarKind kind, string type, string format, string caseName) => new(kind, type, NamespaceAlias.Protocol + format, JsonTokens.Number, caseName);

    private static ScalarForm Loose(ScalarKind kind, string type, string format, JsonTokens tokens, string caseName) =>
        new(kind, type, $"{NamespaceAlias.Protocol}LooseScalar<{NamespaceAlias.Protocol}{format}, {type}>", tokens, caseName);

    private static bool IsTime(string text, string format) => DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string At(DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>The tokens that a JSON value of a scalar or of a union case can begin with.</summary>
[Flags]
internal enum JsonTokens
{
    None = 0,
    Object = 1,
    Array = 2,
    String = 4,
    Number = 8,
    Boolean = 16,
    Null = 32,
    All = 63,
}
