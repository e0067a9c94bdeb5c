using System.Text;
using CsCheck;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Tests.Parse;
using OfficeGest.Generator.Tests.Snapshots;

namespace OfficeGest.Generator.Tests.RoundTrip;

/// <summary>What is equal in JSON is equal in C#, with the same hash code; what is not, is not.</summary>
public class EqualityTests
{
    private const string Properties = """
        { "type": "object", "required": ["text"], "properties": {
          "text": { "type": "string" }, "any": {}, "link": { "type": "string", "format": "uri" }, "bytes": { "type": "string", "format": "byte" },
          "numbers": { "type": "array", "items": { "type": "integer" } },
          "rows": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } },
          "groups": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer" } } },
          "children": { "type": "array", "items": { "$ref": "#/components/schemas/Child" } } } }
        """;

    private static readonly string Description = $$"""
        { "openapi": "3.0.3", "info": { "title": "t", "version": "1" },
          "paths": {
            "/read": { "get": { "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Read" } } } } } } },
            "/written": { "put": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Written" } } } }, "responses": { "204": { "description": "ok" } } } } },
          "components": { "schemas": {
            "Read": {{Properties}}, "Written": {{Properties}},
            "Child": { "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" }, "tags": { "type": "array", "items": { "type": "string" } } } } } } }
        """;

    // Small domains, so that equal values are as frequent as others.
    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["any"] = ["1", "1.0", "\"a\"", "\"\\u0061\"", "[1,2]", "[2,1]", """{"a":1,"b":[true]}""", """{"b":[true],"a":1.0}""", """{"a":1,"b":[false]}"""],
        ["link"] = ["\"https://a/b\"", "\"https://a/b#c\"", "\"https://a/b#d\""],
        ["bytes"] = ["\"AAEC\"", "\"AAED\"", "\"\\u0041AEC\""],
        ["numbers"] = ["[]", "[1]", "[1,2]", "[2,1]", "[ 1 , 2 ]"],
        ["rows"] = ["[]", "[[]]", """[["a"],["b"]]""", """[["a","b"]]""", """[["\u0061"],["b"]]"""],
        ["groups"] = ["{}", """{"a":[1],"b":[]}""", """{"b":[],"a":[1]}""", """{"a":[2],"b":[]}"""],
        ["children"] = ["[]", """[{"id":1}]""", """[{"id":1,"tags":["x"]}]""", """[{"tags":["x"],"id":1}]""", """[{"id":1,"tags":["y"]}]""", """[{"id":1,"new":[1]}]"""],
        ["unknown"] = ["1", "[1]", "[1.0]"],
    };

    // What says the same as each of them, itself among it.
    private static readonly Dictionary<string, string[]> Spellings = Values.Values.SelectMany(static values => values).Distinct().ToDictionary(
        static one => one,
        static one => Values.Values.SelectMany(static values => values).Where(other => JsonDifference.Find(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other)) is null).ToArray());

    // Every other document on the right says the same as the one on the left, in another order and spelling.
    private static readonly Gen<(string Left, string Right)> Pairs = Gen.Int[0, int.MaxValue - 1].Select(static seed =>
    {
        var random = new RandomJson(seed);
        List<(string Key, string Value)> left = Members(random);
        return (random.Members(left), random.Members(random.Once(2) ? [.. left.Select(member => (member.Key, Respelled(member.Value, random)))] : Members(random)));
    });

    [Theory]
    [InlineData("Read")]
    [InlineData("Written")]
    public void Records_are_equal_when_their_JSON_is(string name)
    {
        var models = new EmittedModels(ParsedSpec.Of(Description).Model.Units);
        EmitUnit unit = models.Units.Single(one => one.Name == name);
        int equal = 0;
        int different = 0;
        Pairs.Sample(
            pair =>
            {
                (string left, string right) = pair;
                byte[] one = Encoding.UTF8.GetBytes(left);
                byte[] other = Encoding.UTF8.GetBytes(right);
                object mine = models.Read(unit, one)!;
                object theirs = models.Read(unit, other)!;
                bool same = JsonDifference.Find(one, other) is null;
                mine.Equals(theirs).ShouldBe(same, $"{left} {right}");
                if (same) mine.GetHashCode().ShouldBe(theirs.GetHashCode(), $"{left} {right}");
                Interlocked.Increment(ref same ? ref equal : ref different);
            },
            iter: 20_000,
            threads: 2);
        equal.ShouldBeGreaterThan(500);
        different.ShouldBeGreaterThan(500);
    }

    [Theory]
    [InlineData("scalars")]
    [InlineData("unions")]
    [InlineData("absent-and-null")]
    [InlineData("list-by-page")]
    public void Whatever_came_reads_to_equal_records_in_any_order_of_keys(string fixture)
    {
        var models = new EmittedModels(ParsedSpec.Of(new Fixture(fixture).Spec).Model.Units);
        EmitUnit[] roots = [.. models.Units.OfType<ObjectUnit>()];
        int read = 0;
        for (int seed = 0; seed < 1000; seed++)
        {
            var random = new RandomJson(seed);
            EmitUnit unit = random.OneOf<EmitUnit>(roots);
            // Of a key that comes twice, the last value counts: it comes once here, or the order would say something.
            string[] members = [.. JsonDifference.Members(Encoding.UTF8.GetBytes(new ModelDocuments(models.Units, random).Of(unit))).Select(static pair => $"{Quoted(pair.Key)}:{pair.Value}")];
            string json = $"{{{string.Join(",", members)}}}";
            string reversed = $"{{{string.Join(",", members.Reverse())}}}";
            if (models.Read(unit, Encoding.UTF8.GetBytes(json)) is not { } left || models.Read(unit, Encoding.UTF8.GetBytes(reversed)) is not { } right) continue;

            left.Equals(right).ShouldBeTrue($"{unit.Name} {json}");
            left.GetHashCode().ShouldBe(right.GetHashCode(), $"{unit.Name} {json}");
            read++;
        }

        read.ShouldBeGreaterThan(100);
    }

    private static List<(string Key, string Value)> Members(RandomJson random) =>
    [
        ("\"text\"", random.OneOf("\"a\"", "\"b\"")),
        .. Values.Where(_ => random.Once(4)).Select(pair => ($"\"{pair.Key}\"", random.OneOf<string>(pair.Value))),
    ];

    private static string Respelled(string value, RandomJson random) =>
        Spellings.TryGetValue(value, out string[]? spellings) ? random.OneOf<string>(spellings) : value;

    private static string Quoted(string key) => $"\"{string.Concat(key.Select(static c => $"\\u{(int)c:x4}"))}\"";
}
