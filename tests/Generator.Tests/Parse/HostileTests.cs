using System.Text;
using System.Text.Json;
using CsCheck;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>Whatever comes, an answer comes back: no exception, no overflow of a small stack, no endless work.</summary>
public class HostileTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\n";

    public static TheoryData<string, string> Documents => new()
    {
        { "JSON 10,000 levels deep", string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000) },
        { "YAML 10,000 levels deep", Head + "x: " + new string('[', 10_000) + new string(']', 10_000) },
        { "block YAML 3,000 levels deep", Head + string.Concat(Enumerable.Range(0, 3_000).Select(static i => new string(' ', i) + "a:\n")) },
        { "a billion laughs", Head + "x0: &a0 [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(static i => $"x{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n")) },
        { "merge keys without end", Head + "a: &a {" + string.Join(",", Enumerable.Range(0, 1000).Select(static i => $"k{i}: 1")) + "}\n" + string.Concat(Enumerable.Range(0, 1000).Select(static i => $"b{i}: {{<<: *a}}\n")) },
        { "a chain of 3,000 references", Schemas(3_000, static i => new Dictionary<string, object> { ["$ref"] = Ref(i + 1) }) },
        { "a chain of 3,000 allOf", Schemas(3_000, static i => new Dictionary<string, object> { ["allOf"] = new[] { ToRef(i + 1) } }) },
        { "3,000 generations", Schemas(3_000, static i => new Dictionary<string, object> { ["allOf"] = new object[] { ToRef(i + 1), Property($"p{i}") } }) },
        { "allOf doubled 60 times", Schemas(60, static i => new Dictionary<string, object> { ["allOf"] = new[] { ToRef(i + 1), ToRef(i + 1) } }) },
        { "oneOf doubled 60 times", Schemas(60, static i => new Dictionary<string, object> { ["oneOf"] = new object[] { ToRef(i + 1), new Dictionary<string, object> { ["type"] = "array", ["items"] = ToRef(i + 1) } } }) },
        { "a clique of allOf", Schemas(50, static _ => new Dictionary<string, object> { ["allOf"] = Enumerable.Range(0, 50).Select(ToRef) }) },
        { "a path of 20,000 segments", "{\"openapi\":\"3.1.0\",\"info\":{},\"paths\":{\"" + string.Concat(Enumerable.Repeat("/a", 20_000)) + "\":{\"get\":{\"responses\":{}}}}}" },
        { "3,000 equal paths", "{\"openapi\":\"3.1.0\",\"info\":{},\"paths\":{" + string.Join(",", Enumerable.Range(0, 3_000).Select(static i => $"\"/p/{{id{i}}}\":{{\"get\":{{\"responses\":{{}}}}}}")) + "}}" },
        { "a description that confuses expressions", Schemas(0, static _ => new Dictionary<string, object>(), new Dictionary<string, object> { ["type"] = "object", ["description"] = new string('[', 30_000) + new string('*', 30_000) + string.Concat(Enumerable.Repeat("<a ", 10_000)) }) },
        { "numbers beyond all types", "{\"openapi\":\"3.1.0\",\"info\":{},\"paths\":{},\"components\":{\"schemas\":{\"A\":{\"maximum\":1e999999,\"maxLength\":99999999999999999999,\"multipleOf\":1e400}}}}" },
        { "everything of the wrong type", """{"openapi":"3.0.0","info":[],"tags":{},"servers":"x","security":{},"paths":{"/x":{"get":{"parameters":{},"responses":[],"tags":"a","security":{},"operationId":{}},"post":[],"put":7,"parameters":"x"},"/y":[],"/z":null},"components":{"schemas":{"A":[],"B":7,"C":{"type":{},"properties":{"a":7,"b":[],"c":null},"required":"x","enum":{},"allOf":{},"oneOf":"x","anyOf":7,"items":[],"additionalProperties":7,"discriminator":7}},"responses":[],"parameters":7}}""" },
        { "half of a surrogate pair", "{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"\\ud800\",\"version\":\"1\"},\"paths\":{\"/\\udc00\":{\"get\":{\"responses\":{}}}}}" },
        { "keys without values", Head + "paths:\n  /x:\n    get:\n    post:\n      parameters:\n      requestBody:\n      responses:\n        '200':\n          content:\n            application/json:\n              schema:\ncomponents:\n  schemas:\n    A:\n      properties:\n        b:\n      enum:\n        -\n" },
        { "a page of HTML", "<!DOCTYPE html><html><body>503</body></html>" },
    };

    public static TheoryData<string, string> CostlyDocuments => new()
    {
        { "a clique of oneOf", Schemas(50, static _ => new Dictionary<string, object> { ["oneOf"] = Enumerable.Range(0, 50).Select(ToRef) }) },
        { "a clique with discriminators", Schemas(50, static _ => new Dictionary<string, object> { ["anyOf"] = Enumerable.Range(0, 50).Select(ToRef), ["discriminator"] = new { propertyName = "k" } }) },
        { "3,000 names that are all the same", Schemas(0, static _ => new Dictionary<string, object>(), new Dictionary<string, object> { ["type"] = "object", ["properties"] = Enumerable.Range(0, 3_000).ToDictionary(static i => new string('_', i) + "a", static _ => (object)new { type = "string" }) }) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_hostile_document_gets_a_result(string name, string text)
    {
        _ = name;
        ParseResult? result = null;
        Exception? failure = null;
        // A compiler's thread has a megabyte; half of it must do.
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = ParsedSpec.Of(text).Result;
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        failure.ShouldBeNull();
        (result.ShouldNotBeNull().Model is not null || result.Diagnostics.Count > 0).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(CostlyDocuments))]
    [Trait("Speed", "Slow")]
    public void A_hostile_document_that_costs_seconds_gets_a_result(string name, string text) => A_hostile_document_gets_a_result(name, text);

    [Fact]
    public void A_damaged_spec_gets_a_result()
    {
        string spec = Fixture();
        Gen.Select(Gen.Int[0, spec.Length - 1], Gen.Int[0, 40], Gen.OneOf(Gen.Const(""), Gen.String[Gen.Char["{}[]:,-&*!|>'\"%@#? \t\nabc0$\0\u2028"], 0, 12]))
            .Sample((at, cut, put) => ParsedSpec.Of(spec[..at] + put + spec[Math.Min(spec.Length, at + cut)..]).Result is not null, iter: 300);
    }

    [Fact]
    public void Random_text_gets_a_result() =>
        Gen.String[Gen.Char["{}[]:,-&*!|>'\"%@#? \t\nabc0$"], 0, 200].Sample(static text => ParsedSpec.Of(Head + "paths:\n" + text).Result is not null, iter: 1000);

    [Fact]
    public void Cancellation_is_obeyed()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Should.Throw<OperationCanceledException>(() => SpecParser.Parse(
            new SpecItem("a.yaml", Fixture(), "", "", new OperationFilter()), cancellation.Token));
    }

    private static string Fixture()
    {
        var text = new StringBuilder(Head).Append("paths:\n");
        for (int i = 0; i < 5; i++)
        {
            text.Append($$"""
                  /orders{{i}}/{id}:
                    get:
                      operationId: getOrder{{i}}
                      parameters:
                        - { name: id, in: path, required: true, schema: { type: integer } }
                        - { name: filter, in: query, style: deepObject, schema: { type: object, additionalProperties: { type: string } } }
                      responses:
                        '200':
                          description: "ok"
                          content:
                            application/json:
                              schema: { $ref: '#/components/schemas/Order' }

                """.Replace("\r", string.Empty, StringComparison.Ordinal));
        }

        return text.Append("""
            components:
              schemas:
                Order:
                  type: object
                  required: [id]
                  properties:
                    id: { type: integer, minimum: 1 }
                    state: { type: string, enum: [open, closed] }
                    lines: { type: array, items: { $ref: '#/components/schemas/Line' } }
                Line:
                  allOf:
                    - { type: object, properties: { total: { type: string, format: decimal } } }
                    - { oneOf: [{ type: object, properties: { a: { const: x } } }, { type: object }] }

            """).ToString();
    }

    private static string Schemas(int count, Func<int, Dictionary<string, object>> schema, Dictionary<string, object>? last = null)
    {
        Dictionary<string, object> schemas = Enumerable.Range(0, count).ToDictionary(static i => $"A{i}", i => (object)schema(i));
        schemas[$"A{count}"] = last ?? Property("a");
        return JsonSerializer.Serialize(new
        {
            openapi = "3.0.3",
            info = new { title = "t", version = "1" },
            paths = new Dictionary<string, object>
            {
                ["/x"] = new { get = new { responses = new Dictionary<string, object> { ["200"] = new { description = "ok", content = new Dictionary<string, object> { ["application/json"] = new { schema = ToRef(0) } } } } } },
            },
            components = new { schemas },
        });
    }

    private static Dictionary<string, object> Property(string name) => new()
    {
        ["type"] = "object",
        ["properties"] = new Dictionary<string, object> { [name] = new { type = "string" } },
    };

    private static string Ref(int index) => $"#/components/schemas/A{index}";

    private static Dictionary<string, string> ToRef(int index) => new() { ["$ref"] = Ref(index) };
}
