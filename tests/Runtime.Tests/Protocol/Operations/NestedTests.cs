using System.Text.Json;
using CsCheck;
using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Protocol.Operations;

/// <summary>Objects within objects in a query, and lists and objects in cookies.</summary>
public class NestedTests
{
    private static readonly Uri Base = new("http://localhost/api/");

    [Fact]
    public void A_deep_object_is_written_in_brackets() => Query("""{"role":"a b","by":{"name":"x","tags":["1","2"],"rows":[{"k":true}],"none":null}}""")
        .ShouldBe("f%5Brole%5D=a%20b&f%5Bby%5D%5Bname%5D=x&f%5Bby%5D%5Btags%5D%5B%5D=1&f%5Bby%5D%5Btags%5D%5B%5D=2&f%5Bby%5D%5Brows%5D%5B0%5D%5Bk%5D=true");

    [Fact]
    public void Each_value_of_a_deep_object_is_sent_once() => Gen.Int[0, int.MaxValue - 1].Sample(
        static seed =>
        {
            var random = new RandomJson(seed);
            string json = Nested(random, 4);
            using JsonDocument document = JsonDocument.Parse(json);
            Query(json).Split(['&'], StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Leaves(document.RootElement), json);
        },
        iter: 2000);

    [Theory]
    [InlineData(true, "a=1; a=2")]
    [InlineData(false, "a=1%2C2")]
    public void A_list_is_as_many_cookies_as_the_spec_says(bool explode, string expected) =>
        new ApiRequest(Operation("/x")).AddCookie("a", ["1", "2"], explode).Cookies.ShouldBe(expected);

    [Theory]
    [InlineData(true, "k=v; l=w")]
    [InlineData(false, "a=k%2Cv%2Cl%2Cw")]
    public void An_object_is_as_many_cookies_as_the_spec_says(bool explode, string expected) =>
        new ApiRequest(Operation("/x")).AddCookie("a", [new KeyValuePair<string, string>("k", "v"), new KeyValuePair<string, string>("l", "w")], explode).Cookies.ShouldBe(expected);

    [Theory]
    [InlineData("/x?beta=true", null, "http://localhost/api/x?beta=true")]
    [InlineData("/x?beta=true", "5", "http://localhost/api/x?beta=true&limit=5")]
    public void A_fixed_query_belongs_to_each_request(string route, string? limit, string expected)
    {
        var request = new ApiRequest(Operation(route));
        if (limit is not null) request.AddQuery("limit", limit);
        request.ToAddress(Base).AbsoluteUri.ShouldBe(expected);
    }

    private static ApiOperation Operation(string route) => new("test", "GET", route);

    private static string Query(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        IEnumerable<KeyValuePair<string, string>> pairs = ApiJsonText.DeepPairs(document.RootElement, static (writer, value) => value.WriteTo(writer));
        string query = new ApiRequest(Operation("/x")).AddQuery("f", pairs, ParameterStyle.DeepObject, true).ToAddress(Base).Query;
        return query.Length == 0 ? query : query.Substring(1);
    }

    private static string Nested(RandomJson random, int depth) => random.Members([.. Enumerable.Range(0, random.Below(4)).Select(i => ($"\"k{i}\"", Value(random, depth - 1)))]);

    private static string Value(RandomJson random, int depth) => random.Below(depth > 0 ? 5 : 3) switch
    {
        0 => "null",
        1 => "\"a&b=c\"",
        2 => "7",
        3 => random.Array(random.Below(3), () => Value(random, depth - 1)),
        _ => Nested(random, depth),
    };

    private static int Leaves(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Sum(static one => Leaves(one.Value)),
        JsonValueKind.Array => value.EnumerateArray().Sum(Leaves),
        JsonValueKind.Null => 0,
        _ => 1,
    };
}
