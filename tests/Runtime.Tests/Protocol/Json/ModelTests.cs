using System.Text;
using System.Text.Json;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Protocol.Json;

public class ModelTests
{
    [Theory]
    [InlineData("""{"id":1,"country":{"id":2}}""", "2", "")]
    [InlineData("""{"id":1,"country":null}""", null, "")]
    [InlineData("""{"id":1,"country":[]}""", null, "TypeCoerced $.country")]
    [InlineData("""{"id":1,"country":""}""", null, "TypeCoerced $.country")]
    [InlineData("""{"id":1,"country":[{"id":2}]}""", "2", "TypeCoerced $.country")]
    [InlineData("""{"id":1,"country":5}""", null, "TypeMismatch $.country")]
    [InlineData("""{"id":1,"country":[{"id":2},{"id":3}]}""", null, "TypeMismatch $.country")]
    [InlineData("""{"id":1,"country":{"name":"x"}}""", "0", "MissingField $.country.id")]
    public void An_object_is_found_in_what_php_makes_of_it(string json, string? id, string drift)
    {
        (Customer? customer, DriftReport report) = Read(json);
        customer!.Id.ShouldBe(1);
        customer.Country?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(id);
        string.Join("; ", report.Entries.Select(entry => $"{entry.Kind} {entry.Path}")).ShouldBe(drift);
    }

    [Theory]
    [InlineData("""{"id":1,"lines":[{"id":2},{"id":3}]}""", "2,3", "")]
    [InlineData("""{"id":1,"lines":[]}""", "", "")]
    [InlineData("""{"id":1,"lines":""}""", null, "TypeCoerced $.lines")]
    [InlineData("""{"id":1,"lines":{"id":2}}""", "2", "TypeCoerced $.lines")]
    [InlineData("""{"id":1,"lines":{"0":{"id":2},"2":{"id":3}}}""", "2,3", "TypeCoerced $.lines")]
    [InlineData("""{"id":1,"lines":[{"id":2},7,{"id":3}]}""", "2,3", "TypeMismatch $.lines[*]")]
    [InlineData("""{"id":1,"lines":[null]}""", "", "UnexpectedNull $.lines[*]")]
    [InlineData("""{"id":1,"lines":7}""", null, "TypeMismatch $.lines")]
    public void A_list_is_found_in_what_php_makes_of_it(string json, string? ids, string drift)
    {
        (Customer? customer, DriftReport report) = Read(json);
        (customer!.Lines is null ? null : string.Join(",", customer.Lines.Select(line => line.Id))).ShouldBe(ids);
        string.Join("; ", report.Entries.Select(entry => $"{entry.Kind} {entry.Path}")).ShouldBe(drift);
    }

    [Fact]
    public void A_bad_item_is_kept_with_its_place()
    {
        (Customer? customer, _) = Read("""{"id":1,"lines":[{"id":2},"x"]}""");
        customer!.AdditionalProperties.Unreadable["lines[1]"].GetString().ShouldBe("x");
    }

    [Fact]
    public void Unknown_keys_survive_a_round_trip_and_unreadable_values_too()
    {
        (Customer? customer, _) = Read("""{"id":"abc","name":"Silva","new":{"a":[1,2]},"caf\u00e9":true}""");
        JsonSerializer.Deserialize<JsonElement>(ApiJsonText.Json(customer!, Customer.WriteJson)).GetRawText()
            .ShouldBe("""{"id":"abc","name":"Silva","new":{"a":[1,2]},"café":true}""");
    }

    [Fact]
    public void Additional_properties_are_equal_by_value()
    {
        AdditionalProperties one = Read("""{"id":1,"a":{"x":1,"y":[2]},"b":"z"}""").Customer!.AdditionalProperties;
        AdditionalProperties same = Read("""{"id":1,"b":"\u007a","a":{"y":[2],"x":1}}""").Customer!.AdditionalProperties;
        AdditionalProperties other = Read("""{"id":1,"b":"z","a":{"y":[3],"x":1}}""").Customer!.AdditionalProperties;
        one.Equals(same).ShouldBeTrue();
        one.GetHashCode().ShouldBe(same.GetHashCode());
        one.Equals(other).ShouldBeFalse();
    }

    [Fact]
    public void Reading_what_is_promised_allocates_what_it_returns_and_nothing_else()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"id":4210,"name":"Silva","active":true,"country":{"id":5}}""");
        var context = new JsonReadContext(new DriftRecorder(new DriftMonitor(TimeProvider.System), Api.GetCustomer));
        long Measure(Func<int> act)
        {
            act();
            long before = GC.GetAllocatedBytesForCurrentThread();
            act();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        long read = Measure(() => One(json, context).Name!.Length);
        long made = Measure(() => new Customer { Id = 4210, Name = new string('x', 5), Active = true, Country = new Customer { Id = 5 } }.Name!.Length);
        read.ShouldBe(made);
    }

    [Fact]
    public void A_union_is_distinguished_by_discriminator_or_shape()
    {
        JsonShape[] shapes =
        [
            new(JsonTokens.Object, ["id"], ["id", "name"]), new(JsonTokens.Object, ["plate"], ["plate", "name"]), new(JsonTokens.String, [], []), new(JsonTokens.Object, [], ["name", "age"]),
        ];
        Best("""{"id":1,"name":"x"}""", shapes).ShouldBe(0);
        Best("""{"name":"x","plate":"AA-00-BB"}""", shapes).ShouldBe(1);
        Best("\"x\"", shapes).ShouldBe(2);
        Best("""{"name":"x"}""", shapes).ShouldBe(3);
        Best("5", shapes).ShouldBe(-1);
        var reader = new Utf8JsonReader("""{"a":{"type":"no"},"type":"car"}"""u8);
        reader.Read();
        JsonUnion.Discriminator(reader, "type"u8).ShouldBe("car");
        JsonUnion.Discriminator(reader, "kind"u8).ShouldBeNull();
        reader.TokenType.ShouldBe(JsonTokenType.StartObject);
    }

    private static int Best(string json, JsonShape[] shapes)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return JsonUnion.BestMatch(reader, shapes);
    }

    private static Customer One(byte[] json, JsonReadContext context)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Customer.ReadJson(ref reader, context)!;
    }

    private static (Customer? Customer, DriftReport Drift) Read(string json)
    {
        var monitor = new DriftMonitor(TimeProvider.System);
        Customer customer = One(Encoding.UTF8.GetBytes(json), new JsonReadContext(new DriftRecorder(monitor, Api.GetCustomer)));
        return (customer, new DriftReport(monitor.GetReport().Entries.Where(entry => entry.Kind != DriftKind.UnknownField)));
    }
}
