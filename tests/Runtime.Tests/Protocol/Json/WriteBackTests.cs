using System.Numerics;
using System.Text;
using System.Text.Json;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Protocol.Json;

/// <summary>What is read is written back as it came; what is set is written as it was set.</summary>
public class WriteBackTests
{
    private delegate T? Read<T>(ref Utf8JsonReader reader, JsonReadContext context, ref AdditionalProperties? additional);

    private static readonly Func<byte[], byte[]>[] Kinds =
    [
        Reference((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Reference<StringScalar, string>(ref r, c, "x", true, ref a), JsonWriting.Scalar<StringScalar, string>),
        Reference((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Reference<LooseScalar<StringScalar, string>, string>(ref r, c, "x", false, ref a), JsonWriting.Scalar<StringScalar, string>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<LooseScalar<BooleanScalar, bool>, bool>(ref r, c, "x", true, ref a), JsonWriting.Scalar<BooleanScalar, bool>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<LooseScalar<Int64Scalar, long>, long>(ref r, c, "x", false, ref a), JsonWriting.Scalar<Int64Scalar, long>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<Int64StringScalar, long>(ref r, c, "x", false, ref a), JsonWriting.Scalar<Int64StringScalar, long>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<LooseScalar<DecimalScalar, decimal>, decimal>(ref r, c, "x", true, ref a), JsonWriting.Scalar<DecimalScalar, decimal>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<BooleanScalar, bool>(ref r, c, "x", false, ref a), JsonWriting.Scalar<BooleanScalar, bool>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<BooleanDigitScalar, bool>(ref r, c, "x", true, ref a), JsonWriting.Scalar<BooleanDigitScalar, bool>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<Int32Scalar, int>(ref r, c, "x", false, ref a), JsonWriting.Scalar<Int32Scalar, int>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<UInt64Scalar, ulong>(ref r, c, "x", true, ref a), JsonWriting.Scalar<UInt64Scalar, ulong>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<BigIntegerScalar, BigInteger>(ref r, c, "x", false, ref a), JsonWriting.Scalar<BigIntegerScalar, BigInteger>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<SingleScalar, float>(ref r, c, "x", true, ref a), JsonWriting.Scalar<SingleScalar, float>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DoubleScalar, double>(ref r, c, "x", false, ref a), JsonWriting.Scalar<DoubleScalar, double>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DecimalScalar, decimal>(ref r, c, "x", true, ref a), JsonWriting.Scalar<DecimalScalar, decimal>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DecimalStringScalar, decimal>(ref r, c, "x", false, ref a), JsonWriting.Scalar<DecimalStringScalar, decimal>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DateAsDateTimeScalar, DateTime>(ref r, c, "x", true, ref a), JsonWriting.Scalar<DateAsDateTimeScalar, DateTime>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<TimeAsTimeSpanScalar, TimeSpan>(ref r, c, "x", false, ref a), JsonWriting.Scalar<TimeAsTimeSpanScalar, TimeSpan>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<TimeOfDayMinutesAsTimeSpanScalar, TimeSpan>(ref r, c, "x", true, ref a), JsonWriting.Scalar<TimeOfDayMinutesAsTimeSpanScalar, TimeSpan>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<LocalDateTimeScalar, DateTime>(ref r, c, "x", false, ref a), JsonWriting.Scalar<LocalDateTimeScalar, DateTime>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DateTimeScalar, DateTimeOffset>(ref r, c, "x", true, ref a), JsonWriting.Scalar<DateTimeScalar, DateTimeOffset>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<DurationScalar, TimeSpan>(ref r, c, "x", false, ref a), JsonWriting.Scalar<DurationScalar, TimeSpan>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Value<GuidScalar, Guid>(ref r, c, "x", true, ref a), JsonWriting.Scalar<GuidScalar, Guid>),
        Reference((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Reference<UriScalar, Uri>(ref r, c, "x", false, ref a), JsonWriting.Scalar<UriScalar, Uri>),
        Reference((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Reference<BytesScalar, byte[]>(ref r, c, "x", true, ref a), JsonWriting.Scalar<BytesScalar, byte[]>),
        Value((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Any(ref r, c, "x", true, ref a), JsonWriting.Any),
        Reference((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Object(ref r, c, "x", true, ref a, Customer.ReadJson), Customer.WriteJson),
        Reference(
            (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.List<decimal>(ref r, c, "x", false, ref a, JsonItem.Scalar<LooseScalar<DecimalScalar, decimal>, decimal>, false),
            static (writer, value) => JsonWriting.List(writer, value, JsonWriting.Scalar<DecimalScalar, decimal>)),
        Reference(
            (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.List<string?>(ref r, c, "x", true, ref a, JsonItem.Scalar<StringScalar, string>, true),
            static (writer, value) => JsonWriting.List(writer, value!, static (writer, value) => JsonWriting.Scalar<StringScalar, string>(writer, value!))),
        Reference(
            (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Map<DateTimeOffset>(ref r, c, "x", true, ref a, JsonItem.Scalar<DateTimeScalar, DateTimeOffset>, false),
            static (writer, value) => JsonWriting.Map(writer, value, JsonWriting.Scalar<DateTimeScalar, DateTimeOffset>)),
        Reference(
            (ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.Map(ref r, c, "x", false, ref a, JsonItem.List<double>(JsonItem.Scalar<DoubleScalar, double>, false), true),
            static (writer, value) => JsonWriting.Map(writer, value, static (writer, value) => JsonWriting.List(writer, value!, JsonWriting.Scalar<DoubleScalar, double>))),
        Reference((ref Utf8JsonReader r, JsonReadContext c, ref AdditionalProperties? a) => JsonReading.List<Customer>(ref r, c, "x", true, ref a, Customer.ReadJson, false), static (writer, value) => JsonWriting.List(writer, value, Customer.WriteJson)),
    ];

    [Fact]
    public void Every_kind_of_value_is_written_back_as_it_was_received() => Gen.Int[0, int.MaxValue - 1].Sample(
        static seed =>
        {
            var random = new RandomJson(seed);
            string value = random.Below(3) switch { 0 => random.Number(), 1 => random.Text(), _ => random.Value() };
            byte[] json = Encoding.UTF8.GetBytes(random.Once(6) ? $"{{\"x\":{random.Value(1)},\"x\":{value}}}" : $"{{\"x\":{value}}}");
            for (int i = 0; i < Kinds.Length; i++) JsonDifference.Find(json, Kinds[i](json)).ShouldBeNull($"{i}: {Encoding.UTF8.GetString(json)}");
        },
        iter: 1000,
        threads: 2);

    [Theory]
    [InlineData("""{"id":"7","name":12.50,"active":"T","country":[{"id":"8"}],"lines":{"id":9}}""")]
    [InlineData("""{"id":null,"name":null,"active":null,"country":null,"lines":null}""")]
    [InlineData("""{"name":"x"}""")]
    [InlineData("""{"id":1e2,"lines":[{"id":1},7,null,{"name":"\ud800"}],"\ud800":1,"\udfff":{"\ud801":"\ud802"}}""")]
    [InlineData("""{"id":1,"country":[],"lines":"","active":""}""")]
    [InlineData("""{"id":1,"lines":{"0":{"id":1},"2":"x"}}""")]
    public void A_record_is_written_back_as_it_was_received(string json) => JsonDifference.Find(Encoding.UTF8.GetBytes(json), Write(One(json))).ShouldBeNull();

    [Fact]
    public void What_is_set_is_written_and_everything_else_as_it_was_received()
    {
        Customer read = One("""{"id":"7","active":"T","lines":[{"id":"1"},"x"],"loyalty":"a"}""");
        Text(read with { Id = 8 }).ShouldBe("""{"id":8,"active":"T","lines":[{"id":"1"},"x"],"loyalty":"a"}""");
        Text(read with { Active = false }).ShouldBe("""{"id":"7","active":false,"lines":[{"id":"1"},"x"],"loyalty":"a"}""");
        Text(read with { Lines = [.. read.Lines!] }).ShouldBe("""{"id":"7","active":"T","lines":[{"id":"1"}],"loyalty":"a"}""");
        Text(read with { Lines = [] }).ShouldBe("""{"id":"7","active":"T","lines":[],"loyalty":"a"}""");
        Text(read with { AdditionalProperties = AdditionalProperties.Empty, Lines = null }).ShouldBe("""{"id":7,"active":true}""");
    }

    [Fact]
    public void Another_object_or_list_in_the_place_of_what_came_is_written()
    {
        Customer read = One("""{"id":1,"country":[{"id":2}],"lines":7}""");
        Text(read with { Country = new Customer { Id = 2 } }).ShouldBe("""{"id":1,"country":{"id":2},"lines":7}""");
        Text(read with { Lines = [] }).ShouldBe("""{"id":1,"country":[{"id":2}],"lines":[]}""");

        AdditionalProperties? additional = null;
        Tolerant.KeepUnreadable(JsonSerializer.SerializeToElement(5), "x", ref additional);
        IReadOnlyList<int> none = JsonReading.NoItems<int>("x", additional);
        Written(none).ShouldBe("""{"x":5}""");
        Written([]).ShouldBe("""{"x":[]}""");

        string Written(IReadOnlyList<int> value) => ApiJsonText.Json(value, (writer, list) =>
        {
            writer.WriteStartObject();
            JsonWriting.Required(writer, "x"u8, list, additional!, static (writer, list) => JsonWriting.List(writer, list, JsonWriting.Scalar<Int32Scalar, int>));
            writer.WriteEndObject();
        });
    }

    [Theory]
    [InlineData("""{"a":"1","a":2}""", "a=2", "")]
    [InlineData("""{"a":2,"a":"1"}""", "a=1", "")]
    [InlineData("""{"a":1,"a":"x"}""", "", "m.a")]
    [InlineData("""{"a":"x","a":1}""", "a=1", "")]
    [InlineData("""{"a":null,"b":1}""", "b=1", "m.a")]
    public void Of_a_key_of_a_map_that_occurs_twice_the_last_value_counts(string json, string values, string unreadable)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        AdditionalProperties? additional = null;
        IReadOnlyDictionary<string, int> map = JsonReading.Map<int>(ref reader, new JsonReadContext(null), "m", false, ref additional, JsonItem.Scalar<Int32Scalar, int>, false)!;
        string.Join(",", map.Select(static pair => $"{pair.Key}={pair.Value}")).ShouldBe(values);
        string.Join(",", (additional ?? AdditionalProperties.Empty).Unreadable.Keys).ShouldBe(unreadable);
        JsonDifference.Find(Encoding.UTF8.GetBytes(json), Encoding.UTF8.GetBytes(ApiJsonText.Json(map, static (writer, value) => JsonWriting.Map(writer, value, JsonWriting.Scalar<Int32Scalar, int>)))).ShouldBeNull();
    }

    [Fact]
    public void A_missing_key_is_reported_on_the_record_and_left_out_until_it_is_set()
    {
        Customer read = One("""{"name":"x"}""");
        read.AdditionalProperties.Missing.ShouldBe(["id"]);
        Text(read).ShouldBe("""{"name":"x"}""");
        Text(read with { Id = 5 }).ShouldBe("""{"id":5,"name":"x"}""");
        One("""{"id":0}""").AdditionalProperties.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_required_value_that_cannot_be_read_is_reported_on_the_record()
    {
        Customer read = One("""{"id":"abc"}""");
        read.Id.ShouldBe(0);
        read.AdditionalProperties.IsUnreadable("id").ShouldBeTrue();
        One("""{"id":"abc","id":0}""").AdditionalProperties.IsUnreadable("id").ShouldBeFalse();
    }

    [Fact]
    public void Rows_with_the_same_nulls_share_what_remembers_them()
    {
        var context = new JsonReadContext(null);
        Customer one = One("""{"id":1,"name":null,"country":{"id":2,"active":null}}""", context);
        Customer other = One("""{"id":3,"name":null,"country":{"id":4,"active":null}}""", context);
        one.AdditionalProperties.ShouldBeSameAs(other.AdditionalProperties);
        one.Country!.AdditionalProperties.ShouldBeSameAs(other.Country!.AdditionalProperties);
        Text(one).ShouldBe("""{"id":1,"name":null,"country":{"id":2,"active":null}}""");
        Text(one with { Name = "x" }).ShouldBe("""{"id":1,"name":"x","country":{"id":2,"active":null}}""");
    }

    [Fact]
    public void Records_are_equal_by_what_can_be_seen()
    {
        One("""{"id":"7","name":null,"n":1.0}""").ShouldBe(One("""{"n":1,"id":7}"""));
        One("""{"id":"7","n":100}""").GetHashCode().ShouldBe(One("""{"n":1e2,"id":7}""").GetHashCode());
        One("""{"id":"a"}""").ShouldNotBe(One("""{"id":"b"}"""));
        One("""{"name":"x"}""").ShouldNotBe(One("""{"id":0,"name":"x"}"""));
        One("""{"id":1,"n":"\ud800"}""").ShouldBe(One("""{"id":1,"n":"\uD800"}"""));
        One("""{"id":1,"n":"\ud800"}""").ShouldNotBe(One("""{"id":1,"n":"\udbff"}"""));
        One("""{"id":1,"n":0.1234567890123456789012345678901234}""").ShouldNotBe(One("""{"id":1,"n":0.1234567890123456789012345678901235}"""));
        One("""{"id":"7","name":5,"x":1}""").ToString().ShouldNotContain("Kept");
    }

    private static Func<byte[], byte[]> Value<T>(Read<T?> read, JsonWrite<T> write)
        where T : struct => json => Run(json, read, (writer, value, additional) => JsonWriting.OptionalValue(writer, "x"u8, value, additional, write));

    private static Func<byte[], byte[]> Reference<T>(Read<T> read, JsonWrite<T> write)
        where T : class => json => Run(json, read, (writer, value, additional) => JsonWriting.Optional(writer, "x"u8, value, additional, write));

    private static byte[] Run<T>(byte[] json, Read<T> read, Action<Utf8JsonWriter, T?, AdditionalProperties> write)
    {
        var context = new JsonReadContext(null);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        AdditionalProperties? additional = null;
        T? value = default;
        int outer = context.EnterObject();
        while (context.NextProperty(ref reader, additional, out _)) value = read(ref reader, context, ref additional);
        AdditionalProperties kept = AdditionalProperties.Of(context.LeaveObject(outer), additional);

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer, value, kept);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static Customer One(string json, JsonReadContext? context = null)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return Customer.ReadJson(ref reader, context ?? new JsonReadContext(null))!;
    }

    private static byte[] Write(Customer customer) => Encoding.UTF8.GetBytes(Text(customer));

    private static string Text(Customer customer) => ApiJsonText.Json(customer, Customer.WriteJson);
}
