using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Protocol.Json;

public class ReadingTests
{
    private delegate object? Read(ref Utf8JsonReader reader, JsonReadContext context, ref AdditionalProperties? additional);

    private static readonly Dictionary<string, Read> Readers = new()
    {
        ["String"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Reference<StringScalar, string>(ref r, c, "x", false, ref a),
        ["LooseString"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Reference<LooseScalar<StringScalar, string>, string>(ref r, c, "x", false, ref a),
        ["LooseBoolean"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<LooseScalar<BooleanScalar, bool>, bool>(ref r, c, "x", false, ref a),
        ["LooseInt32"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<LooseScalar<Int32Scalar, int>, int>(ref r, c, "x", false, ref a),
        ["LooseInt64"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<LooseScalar<Int64Scalar, long>, long>(ref r, c, "x", false, ref a),
        ["LooseDecimal"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<LooseScalar<DecimalScalar, decimal>, decimal>(ref r, c, "x", false, ref a),
        ["Boolean"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<BooleanScalar, bool>(ref r, c, "x", false, ref a),
        ["BooleanDigit"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<BooleanDigitScalar, bool>(ref r, c, "x", false, ref a),
        ["Int32"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<Int32Scalar, int>(ref r, c, "x", false, ref a),
        ["Int64"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<Int64Scalar, long>(ref r, c, "x", false, ref a),
        ["UInt32"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<UInt32Scalar, uint>(ref r, c, "x", false, ref a),
        ["UInt64"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<UInt64Scalar, ulong>(ref r, c, "x", false, ref a),
        ["BigInteger"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<BigIntegerScalar, BigInteger>(ref r, c, "x", false, ref a),
        ["Single"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<SingleScalar, float>(ref r, c, "x", false, ref a),
        ["Double"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DoubleScalar, double>(ref r, c, "x", false, ref a),
        ["Decimal"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DecimalScalar, decimal>(ref r, c, "x", false, ref a),
        ["DecimalString"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DecimalStringScalar, decimal>(ref r, c, "x", false, ref a),
#if NETSTANDARD_RUNTIME
        ["Date"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DateAsDateTimeScalar, DateTime>(ref r, c, "x", false, ref a) is { } d ? DateOnly.FromDateTime(d) : null,
        ["Time"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<TimeAsTimeSpanScalar, TimeSpan>(ref r, c, "x", false, ref a) is { } t ? TimeOnly.FromTimeSpan(t) : null,
        ["TimeOfDayMinutes"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<TimeOfDayMinutesAsTimeSpanScalar, TimeSpan>(ref r, c, "x", false, ref a) is { } t ? TimeOnly.FromTimeSpan(t) : null,
#else
        ["Date"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DateScalar, DateOnly>(ref r, c, "x", false, ref a),
        ["Time"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<TimeScalar, TimeOnly>(ref r, c, "x", false, ref a),
        ["TimeOfDayMinutes"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<TimeOfDayMinutesScalar, TimeOnly>(ref r, c, "x", false, ref a),
#endif
        ["LocalDateTime"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<LocalDateTimeScalar, DateTime>(ref r, c, "x", false, ref a),
        ["DateTime"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DateTimeScalar, DateTimeOffset>(ref r, c, "x", false, ref a),
        ["Duration"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DurationScalar, TimeSpan>(ref r, c, "x", false, ref a),
        ["Guid"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<GuidScalar, Guid>(ref r, c, "x", false, ref a),
        ["Uri"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Reference<UriScalar, Uri>(ref r, c, "x", false, ref a),
        ["Bytes"] = (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Reference<BytesScalar, byte[]>(ref r, c, "x", false, ref a),
    };

    [Theory]
    [InlineData("String", "\"ol\\u00e1\"", "olá")]
    [InlineData("String", "\"\"", "")]
    [InlineData("Boolean", "true", "True")]
    [InlineData("Boolean", "false", "False")]
    [InlineData("BooleanDigit", "1", "True")]
    [InlineData("BooleanDigit", "0", "False")]
    [InlineData("Int32", "-12", "-12")]
    [InlineData("Int64", "9223372036854775807", "9223372036854775807")]
    [InlineData("UInt32", "4294967295", "4294967295")]
    [InlineData("UInt64", "18446744073709551615", "18446744073709551615")]
    [InlineData("BigInteger", "123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("Single", "1.5", "1.5")]
    [InlineData("Double", "1e3", "1000")]
    [InlineData("Decimal", "184.50", "184.50")]
    [InlineData("DecimalString", "\"184.50\"", "184.50")]
    [InlineData("LooseString", "\"ol\\u00e1\"", "olá")]
    [InlineData("LooseString", "12.50", "12.50")]
    [InlineData("LooseString", "true", "true")]
    [InlineData("LooseBoolean", "true", "True")]
    [InlineData("LooseBoolean", "0", "False")]
    [InlineData("LooseBoolean", "\"1\"", "True")]
    [InlineData("LooseBoolean", "\"false\"", "False")]
    [InlineData("LooseInt32", "12", "12")]
    [InlineData("LooseInt32", "\"12\"", "12")]
    [InlineData("LooseInt64", "9223372036854775807", "9223372036854775807")]
    [InlineData("LooseInt64", "\"202600001\"", "202600001")]
    [InlineData("LooseDecimal", "184.50", "184.50")]
    [InlineData("LooseDecimal", "\"184.50\"", "184.50")]
    [InlineData("Date", "\"2026-02-28\"", "2026-02-28")]
    [InlineData("Date", "\"2026\\u002d02-28\"", "2026-02-28")]
    [InlineData("Time", "\"09:30:15\"", "09:30:15")]
    [InlineData("TimeOfDayMinutes", "\"09:30\"", "09:30:00")]
    [InlineData("LocalDateTime", "\"2026-09-01 09:12:00\"", "2026-09-01T09:12:00")]
    [InlineData("DateTime", "\"2026-09-01T09:12:00+01:00\"", "2026-09-01T09:12:00+01:00")]
    [InlineData("DateTime", "\"2026-09-01T09:12:00.5Z\"", "2026-09-01T09:12:00.5+00:00")]
    [InlineData("Duration", "\"PT1H30M\"", "01:30:00")]
    [InlineData("Duration", "\"P2W\"", "14.00:00:00")]
    [InlineData("Guid", "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", "6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("Uri", "\"https://example.pt/a\"", "https://example.pt/a")]
    [InlineData("Bytes", "\"AQI=\"", "0102")]
    public void What_is_promised_is_read_and_nothing_is_reported(string kind, string json, string expected)
    {
        (object? value, DriftReport drift, AdditionalProperties? additional) = Run(kind, json);
        Text(value).ShouldBe(expected);
        drift.Entries.ShouldBeEmpty();
        (additional ?? AdditionalProperties.Empty).ShouldBe(AdditionalProperties.Empty);
    }

    [Theory]
    [InlineData("String", "12.50", "12.50")]
    [InlineData("String", "true", "true")]
    [InlineData("Boolean", "1", "True")]
    [InlineData("Boolean", "0", "False")]
    [InlineData("Boolean", "\"true\"", "True")]
    [InlineData("Boolean", "\"0\"", "False")]
    [InlineData("Boolean", "\"T\"", "True")]
    [InlineData("Boolean", "\"\"", null)]
    [InlineData("BooleanDigit", "true", "True")]
    [InlineData("BooleanDigit", "\"1\"", "True")]
    [InlineData("Int32", "\"12\"", "12")]
    [InlineData("Int32", "12.0", "12")]
    [InlineData("Int32", "1.2e1", "12")]
    [InlineData("Int32", "\" 12 \"", "12")]
    [InlineData("Int32", "\"\"", null)]
    [InlineData("Int32", "true", "1")]
    [InlineData("Int64", "\"202600001\"", "202600001")]
    [InlineData("LooseInt64", "\"\"", null)]
    [InlineData("LooseBoolean", "\"\"", null)]
    [InlineData("UInt32", "\"7\"", "7")]
    [InlineData("UInt64", "\"18446744073709551615\"", "18446744073709551615")]
    [InlineData("BigInteger", "\"123456789012345678901234567890\"", "123456789012345678901234567890")]
    [InlineData("Single", "\"1.5\"", "1.5")]
    [InlineData("Double", "\"1.5\"", "1.5")]
    [InlineData("Decimal", "\"184.50\"", "184.50")]
    [InlineData("Decimal", "\"\"", null)]
    [InlineData("DecimalString", "184.50", "184.50")]
    [InlineData("Date", "\"2026-02-28 00:00:00\"", "2026-02-28")]
    [InlineData("Date", "\"2026-02-28T00:00:00Z\"", "2026-02-28")]
    [InlineData("Date", "\"0000-00-00\"", null)]
    [InlineData("Date", "\"\"", null)]
    [InlineData("Time", "\"09:30\"", "09:30:00")]
    [InlineData("TimeOfDayMinutes", "\"09:30:00\"", "09:30:00")]
    [InlineData("LocalDateTime", "\"0000-00-00 00:00:00\"", null)]
    [InlineData("LocalDateTime", "\"2026-09-01T09:12:00\"", "2026-09-01T09:12:00")]
    [InlineData("LocalDateTime", "\"2026-09-01T09:12:00.000000Z\"", "2026-09-01T10:12:00")]
    [InlineData("LocalDateTime", "\"2026-09-01 09:12\"", "2026-09-01T09:12:00")]
    [InlineData("DateTime", "\"2026-09-01 09:12:00+01:00\"", "2026-09-01T09:12:00+01:00")]
    [InlineData("DateTime", "\"2026-09-01T09:12:00\"", "2026-09-01T09:12:00+01:00")]
    [InlineData("Guid", "\"6F9619FF8B86D011B42D00C04FC964FF\"", "6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("Bytes", "\"-_8\"", "fbff")]
    [InlineData("Duration", "\"01:30:00\"", "01:30:00")]
    public void What_means_the_same_is_coerced_and_reported(string kind, string json, string? expected)
    {
        (object? value, DriftReport drift, AdditionalProperties? additional) = Run(kind, json);
        Text(value).ShouldBe(expected);
        drift.Entries.Select(entry => (entry.Kind, entry.Path)).ShouldBe([(DriftKind.TypeCoerced, "$.x")]);
        (additional ?? AdditionalProperties.Empty).ShouldBe(AdditionalProperties.Empty);
    }

    [Theory]
    [InlineData("String", "{}")]
    [InlineData("String", "[\"a\"]")]
    [InlineData("Boolean", "2")]
    [InlineData("Boolean", "\"talvez\"")]
    [InlineData("Int32", "2147483648")]
    [InlineData("Int32", "1.5")]
    [InlineData("Int32", "\"doze\"")]
    [InlineData("Int32", "{\"a\":[1]}")]
    [InlineData("LooseInt32", "\"2147483648\"")]
    [InlineData("LooseInt64", "\"FILTRO-01\"")]
    [InlineData("LooseBoolean", "2")]
    [InlineData("LooseString", "[]")]
    [InlineData("UInt32", "-1")]
    [InlineData("Int64", "1e999999999")]
    [InlineData("BigInteger", "1e400")]
    [InlineData("Decimal", "1e400")]
    [InlineData("Decimal", "\"1,5\"")]
    [InlineData("Decimal", "\"NaN\"")]
    [InlineData("Double", "1e400")]
    [InlineData("Date", "\"2026-02-30\"")]
    [InlineData("Date", "20260228")]
    [InlineData("Time", "\"25:00:00\"")]
    [InlineData("LocalDateTime", "\"ontem\"")]
    [InlineData("DateTime", "\"2026-09-01\"")]
    [InlineData("LocalDateTime", "\"2026-09-01\"")]
    [InlineData("Date", "\"2026-02-28 10:00:00\"")]
    [InlineData("Date", "\"2026-02-28T10:00:00Z\"")]
    [InlineData("Duration", "\"P1M\"")]
    [InlineData("Guid", "\"x\"")]
    [InlineData("Bytes", "\"%%\"")]
    [InlineData("Bytes", "5")]
    public void What_cannot_be_read_is_kept_as_it_was_received_and_reported(string kind, string json)
    {
        (object? value, DriftReport drift, AdditionalProperties? additional) = Run(kind, json);
        value.ShouldBeNull();
        drift.Entries.Select(entry => entry.Kind).ShouldBe([DriftKind.TypeMismatch]);
        additional!.IsUnreadable("x").ShouldBeTrue();
        additional.Unreadable["x"].GetRawText().ShouldBe(json);
    }

    [Theory]
    [InlineData("\"\"", false)]
    [InlineData("\"  \"", false)]
    [InlineData("\"0000-00-00\"", false)]
    [InlineData("\"0000-00-00 00:00:00\"", false)]
    [InlineData("\"\"", true)]
    [InlineData("\"0000-00-00 00:00:00\"", true)]
    public void What_says_nothing_is_reported_unless_the_spec_says_so(string json, bool promised)
    {
        var monitor = new DriftMonitor(TimeProvider.System);
        var context = new JsonReadContext(new DriftRecorder(monitor, new ApiOperation("op", "GET", "/x")));
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes("{\"x\":" + json + ",\"y\":\"\"}"));
        reader.Read();
        AdditionalProperties? additional = null;

        context.NextProperty(ref reader, out _);
        JsonReading.Value<LocalDateTimeScalar, DateTime>(ref reader, promised ? context.EmptyIsNull() : context, "x", nullable: true, ref additional).ShouldBeNull();
        context.NextProperty(ref reader, out _);
        JsonReading.Value<LocalDateTimeScalar, DateTime>(ref reader, context, "y", nullable: true, ref additional).ShouldBeNull();

        monitor.GetReport().Entries.Select(static entry => entry.Path).ShouldBe(promised ? ["$.y"] : ["$.x", "$.y"]);
        (additional ?? AdditionalProperties.Empty).ShouldBe(AdditionalProperties.Empty);
    }

    [Fact]
    public void A_null_that_was_not_promised_is_reported_for_every_kind()
    {
        foreach (string kind in Readers.Keys)
        {
            (object? value, DriftReport drift, _) = Run(kind, "null");
            value.ShouldBeNull();
            drift.Entries.Select(entry => entry.Kind).ShouldBe([DriftKind.UnexpectedNull], kind);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_or_broken_utf8_costs_no_row()
    {
        Run("String", "\"a\\ud800b\"").Value.ShouldBe("a\uFFFDb");
        byte[] json = [(byte)'"', (byte)'a', 0xFF, (byte)'b', (byte)'"'];
        Run("String", json).Value.ShouldBe("a\uFFFDb");
    }

    private static (object? Value, DriftReport Drift, AdditionalProperties? Additional) Run(string kind, string json) => Run(kind, Encoding.UTF8.GetBytes(json));

    private static (object? Value, DriftReport Drift, AdditionalProperties? Additional) Run(string kind, byte[] json)
    {
        var monitor = new DriftMonitor(TimeProvider.System);
        var context = new JsonReadContext(new DriftRecorder(monitor, new ApiOperation("op", "GET", "/x")));
        byte[] document = [.. "[0,"u8, .. json, .. ",7]"u8];
        var reader = new Utf8JsonReader(document);
        reader.Read();
        reader.Read();
        reader.Read();
        AdditionalProperties? additional = null;
        object? value = Readers[kind](ref reader, context, ref additional);

        // Whatever the value was, the reader stands on its last token.
        reader.Read().ShouldBeTrue();
        reader.GetInt32().ShouldBe(7);
        return (value, monitor.GetReport(), additional);
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime dateTime => dateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        BigInteger integer => integer.ToString(CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes).ToLowerInvariant(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
