using System.Text.Json.Nodes;
using CsCheck;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>The order of the spec decides no name, and what is equal stays equal.</summary>
public class StabilityTests
{
    private static readonly string Spec = Repository.Description;

    private const string Colliding = """
        {"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{
          "/a/models":{"get":{"operationId":"x","parameters":[{"name":"q","in":"query","schema":{"type":"string"}}],"responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"$ref":"#/components/schemas/foo_bar"}}}}}},"post":{"operationId":"x","responses":{}}},
          "/b/models":{"get":{"parameters":[{"name":"q","in":"query","schema":{"type":"string"}}],"responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"$ref":"#/components/schemas/FooBar"}}}}}}},
          "/b/{id}":{"get":{"responses":{}}},"/b/{key}":{"get":{"responses":{}}},"/service-orders":{"get":{"responses":{}}},"/service_orders":{"get":{"responses":{}}}},
         "components":{"schemas":{
          "foo_bar":{"type":"object","properties":{"a_b":{"type":"object","properties":{"z":{"type":"string"}}},"aB":{"type":"string"},"a-b":{"type":"string","enum":["x-y","x_y","X Y"]}}},
          "FooBar":{"oneOf":[{"$ref":"#/components/schemas/foo-bar"},{"$ref":"#/components/schemas/foo_bar"}]},
          "foo-bar":{"type":"object","properties":{"q":{"type":"string"}}}}}}
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_order_of_keys_changes_no_name(bool colliding)
    {
        JsonNode root = colliding ? JsonNode.Parse(Colliding)! : SpecTree.Read(Spec, CancellationToken.None).Root!;
        string expected = Names(root);
        Gen.Int.Sample(seed => Names(Shuffled(root, new Random(seed))!) == expected, iter: colliding ? 100 : 8, threads: 1);
    }

    [Fact]
    public void Adding_a_path_changes_no_name()
    {
        JsonNode root = SpecTree.Read(Spec, CancellationToken.None).Root!;
        HashSet<string> before = [.. Methods(root)];
        root["paths"]!["/workshop/vehicles/{plate}/photos/{photo}"] = new JsonObject { ["delete"] = new JsonObject { ["responses"] = new JsonObject() } };
        root["paths"]!["/auth/login/history"] = new JsonObject { ["get"] = new JsonObject { ["responses"] = new JsonObject() } };
        root["paths"]!["/another/customers"] = new JsonObject { ["get"] = new JsonObject { ["responses"] = new JsonObject() } };
        Methods(root).ShouldBe([.. before, "Workshop.Vehicles.DeletePhotoAsync", "Auth.Login.History.GetAsync", "Another.Customers.GetAsync"], ignoreOrder: true);
    }

    [Fact]
    public void The_same_text_gives_an_equal_model() => ParsedSpec.Of(Spec).Result.ShouldBe(ParsedSpec.Of(Spec).Result);

    [Fact]
    public void White_space_and_comments_change_nothing() =>
        ParsedSpec.Of("# first\n" + Spec.Replace("\npaths:", "\n\n# second\npaths:", StringComparison.Ordinal)).Model.ShouldBe(ParsedSpec.Of(Spec).Model);

    [Fact]
    public void The_file_names_and_type_names_of_a_client_are_unique_ignoring_case()
    {
        foreach (string text in new[] { Spec, Colliding })
        {
            ApiModel model = ParsedSpec.Of(text).Model;
            model.Units.Select(static unit => unit.HintName.ToUpperInvariant()).ShouldBeUnique();
            model.Units.Select(static unit => unit.Name.ToUpperInvariant()).ShouldBeUnique();
            model.Units.Select(static unit => unit.HintName).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        }
    }

    [Fact]
    public void The_description_in_the_repository_is_parsed_without_a_remark()
    {
        ParsedSpec spec = ParsedSpec.Of(Spec);
        spec.Result.Diagnostics.Select(ParsedSpec.Message).ShouldBeEmpty();
        spec.Methods.ShouldContain("Workshop.ServiceOrders.ListTimes");
        spec.Model.Units.OfType<QueryUnit>().Select(static unit => unit.Name).ShouldContain("ServiceOrderListQuery");
    }

    private static string Names(JsonNode root) => string.Join("\n", ParsedSpec.Of(root.ToJsonString()).Model.Units.Select(static unit => unit switch
    {
        ObjectUnit model => $"{unit.HintName} {string.Join(" ", model.Properties.Select(static one => $"{one.JsonName}={one.Name}:{one.Type}").Order(StringComparer.Ordinal))}",
        EnumUnit model => $"{unit.HintName} {string.Join(" ", model.Members.Select(static one => $"{one.Value}={one.Name}").Order(StringComparer.Ordinal))}",
        QueryUnit model => $"{unit.HintName} {string.Join(" ", model.Parameters.Select(static one => $"{one.WireName}={one.Name}").Order(StringComparer.Ordinal))}",
        ClientUnit model => $"{unit.HintName} {string.Join(" ", model.Operations.Select(static one => $"{one.Route}={one.MethodName}:{one.QueryName}"))}",
        _ => unit.HintName,
    }));

    private static IEnumerable<string> Methods(JsonNode root) => ParsedSpec.Of(root.ToJsonString()).Methods;

    private static JsonNode? Shuffled(JsonNode? node, Random random)
    {
        if (node is JsonArray list) return new JsonArray([.. list.Select(item => Shuffled(item, random))]);
        if (node is not JsonObject map) return node?.DeepClone();
        KeyValuePair<string, JsonNode?>[] pairs = [.. map];
        random.Shuffle(pairs);
        return new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, Shuffled(pair.Value, random))));
    }
}
