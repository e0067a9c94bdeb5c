using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using OfficeGest.Protocol;
using Xunit;

namespace OfficeGest.Runtime.Tests.Protocol.Scalars;

/// <summary>Any character of a text may come escaped: the value is the one that System.Text.Json reads, whatever the format.</summary>
public class EscapedScalarTests
{
    private const int Samples = 2_000;

    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    private static readonly Gen<DateTime> Clocks = Gen.DateTime[new DateTime(1, 1, 3), new DateTime(9999, 12, 28)].Select(static clock => new DateTime(clock.Ticks - (clock.Ticks % TimeSpan.TicksPerSecond)));

    private static readonly Gen<DateTimeOffset> Moments = Gen.Select(
        Gen.DateTime[new DateTime(1, 1, 3), new DateTime(9999, 12, 28)], Gen.Int[-14 * 60, 14 * 60], (clock, minutes) => new DateTimeOffset(clock.Ticks, TimeSpan.FromMinutes(minutes)));

    // Which characters are escaped, and whether in small letters.
    private static readonly Gen<(uint Mask, bool Small)> Escapes = Gen.Select(Gen.OneOf(Gen.UInt, Gen.Const(uint.MaxValue)), Gen.Bool, (mask, small) => (mask, small));

    [Fact]
    public void Texts() => Gen.Select(Gen.String[0, 60].Where(static text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text), Escapes).Sample(
        (text, escapes) => Assert.Equal(JsonSerializer.Deserialize<string>(Json(text, escapes)), Scalar<StringScalar, string>(Json(text, escapes))), iter: Samples);

    [Fact]
    public void Bytes() => Gen.Select(Gen.Byte.Array[0, 40], Escapes).Sample(
        (bytes, escapes) =>
        {
            byte[] json = Json(default(BytesScalar).Text(bytes), escapes);
            Assert.Equal(JsonSerializer.Deserialize<byte[]>(json), Scalar<BytesScalar, byte[]>(json));
        },
        iter: Samples);

    [Fact]
    public void Addresses() => Same<UriScalar, Uri>(Gen.Int[0, 9999].Select(static i => new Uri($"https://example.pt/é/{i}?a=b+c&d={i}")));

    [Fact]
    public void Guids() => Same<GuidScalar, Guid>(Gen.Guid);

    [Fact]
    public void Moments_with_an_offset() => Same<DateTimeScalar, DateTimeOffset>(Moments);

    [Fact]
    public void Whole_numbers_as_text() => Same<Int64StringScalar, long>(Gen.Long);

    [Fact]
    public void Whole_numbers() => Same<Int64Scalar, long>(Gen.Long);

    [Fact]
    public void Small_whole_numbers() => Same<Int32Scalar, int>(Gen.Int);

    [Fact]
    public void Exact_numbers_as_text() => Same<DecimalStringScalar, decimal>(Gen.Decimal);

    [Fact]
    public void Exact_numbers() => Same<DecimalScalar, decimal>(Gen.Decimal);

    [Fact]
    public void Approximate_numbers() => Same<DoubleScalar, double>(Gen.Double[-1e9, 1e9]);

#if !NETSTANDARD_RUNTIME
    [Fact]
    public void Dates() => Same<DateScalar, DateOnly>(Clocks.Select(DateOnly.FromDateTime));

    [Fact]
    public void Times_of_day() => Same<TimeScalar, TimeOnly>(Clocks.Select(TimeOnly.FromDateTime));
#endif

    // The serializer has no such form.
    [Fact]
    public void Clocks_without_an_offset() => Gen.Select(Clocks, Escapes).Sample(
        (clock, escapes) => Assert.Equal(clock, Scalar<LocalDateTimeScalar, DateTime>(Json(default(LocalDateTimeScalar).Text(clock), escapes))), iter: Samples);

    [Fact]
    public void Lengths_of_time() => Gen.Select(Gen.Int[-1_000_000, 1_000_000], Escapes).Sample(
        (seconds, escapes) =>
        {
            var length = TimeSpan.FromSeconds(seconds);
            Assert.Equal(length, Scalar<DurationScalar, TimeSpan>(Json(default(DurationScalar).Text(length), escapes)));
        },
        iter: Samples);

    private static void Same<TFormat, T>(Gen<T> values)
        where TFormat : struct, IScalarFormat<T>
        where T : notnull =>
        Gen.Select(values, Escapes).Sample(
            (value, escapes) =>
            {
                byte[] json = Json(default(TFormat).Text(value), escapes);
                Assert.Equal(JsonSerializer.Deserialize<T>(json, Options), Scalar<TFormat, T>(json));
            },
            iter: Samples);

    private static T? Scalar<TFormat, T>(byte[] json)
        where TFormat : struct, IScalarFormat<T>
        where T : notnull
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (default(TFormat).TryRead(ref reader, out T? value)) return value;

        Assert.NotEqual(Coerced.No, default(TFormat).Coerce(ref reader, InstallationClock.Default, out value));
        return value;
    }

    private static byte[] Json(string text, (uint Mask, bool Small) escapes)
    {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool must = c is '"' or '\\' or < ' ' || char.IsSurrogate(c);
            if (must || ((escapes.Mask >> (i % 32)) & 1) != 0) json.Append("\\u").Append(((int)c).ToString(escapes.Small ? "x4" : "X4", CultureInfo.InvariantCulture));
            else json.Append(c);
        }

        return Encoding.UTF8.GetBytes(json.Append('"').ToString());
    }
}
