using System.Text.RegularExpressions;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>A message says what is wrong, where in the words of the document, and what was done about it.</summary>
public class MessageTests
{
    private const string Order = """
            Order:
              type: object
              properties:
                total: { $ref: '#/components/schemas/Totla' }
                lines: { type: array, items: { type: object, properties: { amount: { type: interger } } } }
                state: { type: objekt, properties: { a: { type: string } } }
                mixed: { type: [strnig, integer] }
                far: { $ref: 'other.yaml#/A' }
            Total: { type: number }
            Mixed: { enum: [1, one] }
            Round: { type: array, items: { $ref: '#/components/schemas/Round' } }
        """;

    [Theory]
    [InlineData("The property 'total' of the schema 'Order' refers to '#/components/schemas/Totla', which does not exist; it was read as any JSON. Did you mean 'Total'?")]
    [InlineData("The property 'lines[].amount' of the schema 'Order' has the type 'interger', which JSON Schema does not have; it was read as any JSON. Did you mean 'integer'?")]
    [InlineData("The property 'state' of the schema 'Order' has the type 'objekt', which JSON Schema does not have; the type was ignored and the rest of it was read. Did you mean 'object'?")]
    [InlineData("The property 'mixed' of the schema 'Order' has the type 'strnig', which JSON Schema does not have; its other types were used. Did you mean 'string'?")]
    [InlineData("The property 'far' of the schema 'Order' refers to 'other.yaml#/A', which is outside of this document, and other documents are never opened; it was read as any JSON. Bundle the spec into one file.")]
    [InlineData("The schema 'Mixed' is an enumeration with values of different types; it was read as any JSON")]
    public void A_schema_is_reported_by_its_name_and_property(string message) => Messages(ParsedSpec.OfSchemas($$"""
            Root: { type: object, properties: { order: { $ref: '#/components/schemas/Order' }, mixed: { $ref: '#/components/schemas/Mixed' } } }
        {{Order}}
        """)).ShouldContain(message);

    [Theory]
    [InlineData("parameters: [{ name: page, in: query, schema: { type: interger } }]", "The parameter 'page' of the operation 'listOrders' has the type 'interger', which JSON Schema does not have; it was read as any JSON. Did you mean 'integer'?")]
    [InlineData("parameters: [{ $ref: '#/components/parameters/Page' }]", "The parameter 1 of the operation 'listOrders' refers to '#/components/parameters/Page', which does not exist; operations that have it were left out.")]
    [InlineData("requestBody: { content: { application/json: { schema: { type: money } } } }", "The body of the operation 'listOrders' has the type 'money', which JSON Schema does not have; it was read as any JSON.")]
    [InlineData("requestBody: { $ref: '#/components/requestBodies/Order' }", "The body of the operation 'listOrders' refers to '#/components/requestBodies/Order', which does not exist; the operation was left out. Did you mean '#/components/schemas/Order'?")]
    [InlineData("responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: money } } } } } }", "Each item of the response 200 of the operation 'listOrders' has the type 'money', which JSON Schema does not have; it was read as any JSON.")]
    [InlineData("responses: { '200': { description: ok, headers: { Total: { schema: { type: money } } } } }", "The header 'Total' of the response 200 of the operation 'listOrders' has the type 'money', which JSON Schema does not have; it was read as any JSON.")]
    [InlineData("responses: { default: { $ref: '#/components/responses/Error' } }", "The response default of the operation 'listOrders' refers to '#/components/responses/Error', which does not exist; it was read as a response without content.")]
    [InlineData("paramaters: []", "The operation 'listOrders' has the key 'paramaters', which is unknown there and was not read. Did you mean 'parameters'?")]
    [InlineData("reponses: {}", "The operation 'listOrders' has the key 'reponses', which is unknown there and was not read. Did you mean 'responses'?")]
    [InlineData("x-oficegest-name: A", "The operation 'listOrders' has the key 'x-oficegest-name', which is unknown there and was not read. Did you mean 'x-officegest-name'?")]
    [InlineData("colour: red", "The operation 'listOrders': 'colour' is not a key that OpenAPI has there. It was ignored and everything else was read.")]
    [InlineData("parameters: [{ name: a, in: query, colour: red }]", "The parameter 'a' of the operation 'listOrders': 'colour' is not a key that OpenAPI has there. It was ignored and everything else was read.")]
    [InlineData("deprecated: true, deprecated: true", "The operation 'listOrders' has the key 'deprecated' twice in the same object; the last one was used")]
    [InlineData("x-officegest-name: a b", "The operation 'listOrders' has an invalid value of 'x-officegest-name': 'a b' is not an identifier, so 'AB' was used")]
    [InlineData("parameters: [{ in: query }]", "The operation 'listOrders' has a parameter that cannot be sent: number 1 of its list has no 'name'. The operation was left out.")]
    [InlineData("parameters: [{ name: a, in: nowhere }]", "The operation 'listOrders' has a parameter that cannot be sent: 'a' has no 'in' that is path, query, header or cookie. The operation was left out.")]
    public void A_part_of_an_operation_is_reported_by_the_operation(string part, string message) => Messages(ParsedSpec.Of31(
        $$"""
          /orders: { get: { operationId: listOrders, {{part}} } }
        """,
        "    Order: { type: object }")).ShouldContain(message);

    [Fact]
    public void An_operation_without_an_id_is_reported_by_method_and_path() => Messages(ParsedSpec.Of31("""
          /orders:
            get: { tag: a, responses: {} }
        """)).ShouldHaveSingleItem().ShouldBe("The operation 'GET /orders' has the key 'tag', which is unknown there and was not read. Did you mean 'tags'?");

    [Fact]
    public void The_operation_that_had_the_id_first_is_reported() => Messages(ParsedSpec.Of31("""
          /a: { get: { operationId: read, responses: {} } }
          /b: { get: { operationId: read, responses: {} } }
        """)).ShouldHaveSingleItem().ShouldBe("The operationId 'read' of 'GET /b' is already used by 'GET /a'; messages and telemetry use 'GET /b' for this operation");

    [Fact]
    public void What_a_reference_made_a_component_is_reported_where_it_stands()
    {
        ParsedSpec spec = ParsedSpec.Of31("""
              /a: { get: { operationId: a, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/paths/~1b/get/responses/200/content/application~1json/schema' } } } } } } }
              /b:
                get:
                  operationId: b
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            properties:
                              total: { type: money }
            """);
        SpecDiagnostic diagnostic = spec.Result.Diagnostics.ShouldHaveSingleItem();
        ParsedSpec.Message(diagnostic).ShouldStartWith("The property 'total' of the response 200 of the operation 'b' has the type 'money'");
        (diagnostic.Position.Line, diagnostic.Position.Column).ShouldBe((16, 27));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("pots")]
    public void A_method_that_is_misspelt_is_reported(string method) => ParsedSpec.Of31($"  /a: {{ {method}: {{ responses: {{}} }} }}").Codes.ShouldContain("OG0118");

    [Theory]
    [InlineData("properties: { propertys: { type: string }, requierd: { type: string }, Type: { type: string } }")]
    [InlineData("example: { propertys: 1 }, default: { requierd: 1 }, enum: [{ tpye: 1 }]")]
    [InlineData("x-vendor: { propertys: 1 }, x-vendor-name: a, $comment: a, $id: b, if: {}, then: {}, else: {}, colour: a")]
    [InlineData("$defs: { propertys: {} }, dependentSchemas: { requierd: {} }, patternProperties: { tpye: {} }")]
    public void Names_values_and_foreign_keys_are_not_misspelt(string schema) =>
        ParsedSpec.OfSchemas($"    Root: {{ type: object, {schema} }}").Codes.ShouldNotContain("OG0118");

    [Theory]
    [InlineData("x-officegest-secert: true", true)]
    [InlineData("x-officegest-secret: true", false)]
    public void A_misspelt_mark_of_a_secret_is_reported(string mark, bool told) =>
        ParsedSpec.OfSchemas($"    Root: {{ type: object, properties: {{ token: {{ type: string, {mark} }} }} }}").Codes.Contains("OG0118").ShouldBe(told);

    [Theory]
    [InlineData("  orders: { get: { responses: {} } }", "OG0405: The path 'orders' does not begin with a slash; its operations were left out")]
    [InlineData("  /a: { fetch: { responses: {} } }", "OG0411: The path '/a' has the key 'fetch', which is not an HTTP method of OpenAPI; its content was not read")]
    [InlineData("  /a: { get: { operationId: a } }", "OG0412: The operation 'a' describes no response; its method returns no result")]
    [InlineData("  /a: { get: { operationId: a, tags: x, responses: {} } }", "OG0119: The operation 'a' has a part that must be a list in OpenAPI; it was not read, but everything else was")]
    [InlineData("  /a: { get: { operationId: a, parameters: [{ name: q, in: query, x-officegest-match: exakt, schema: { type: string } }], responses: {} } }", "OG0503: The parameter 'q' of the operation 'a' has an invalid value of 'x-officegest-match': 'exakt' is not exact or contains, so it was ignored. Did you mean 'exact'?")]
    [InlineData("  /a: { get: { operationId: a, parameters: [{ name: q, in: query, schema: { type: string, x-officegest-secret: yes-please } }], responses: {} } }", "OG0503: The parameter 'q' of the operation 'a' has an invalid value of 'x-officegest-secret': 'yes-please' is not true or false, so it was ignored")]
    [InlineData("  /a: { get: { operationId: a, x-officegest-evidence: { grade: obsrved, confidence: high }, responses: { '204': { description: b } } } }", "OG0503: The operation 'a' has an invalid value of 'x-officegest-evidence': 'obsrved' is not documented, observed, exists-only or inferred, so it was ignored. Did you mean 'observed'?")]
    [InlineData("  /a: { get: { operationId: a, x-officegest-evidence: { grade: observed, confidence: hihg }, responses: { '204': { description: b } } } }", "OG0503: The operation 'a' has an invalid value of 'x-officegest-evidence': 'hihg' is not high, medium or low, so it was ignored. Did you mean 'high'?")]
    [InlineData("  /a: { get: { operationId: a, x-officegest-evidence: observed, responses: { '204': { description: b } } } }", "OG0503: The operation 'a' has an invalid value of 'x-officegest-evidence': 'observed' is not a mapping with 'grade' and 'confidence', so it was ignored")]
    public void What_was_passed_over_in_silence_is_reported(string paths, string message) =>
        ParsedSpec.Of31(paths).Result.Diagnostics.Where(static diagnostic => diagnostic.Rule.Id != "OG0117").Select(static diagnostic => $"{diagnostic.Rule.Id}: {ParsedSpec.Message(diagnostic)}").ShouldBe([message]);

    [Theory]
    [InlineData("required: [nane], properties: { name: { type: string } }", true)]
    [InlineData("required: [name], properties: { name: { type: string } }", false)]
    [InlineData("required: [name1, name2], properties: { name1: { type: string } }", false)]
    [InlineData("required: [other], properties: { name: { type: string } }", false)]
    public void A_required_key_that_is_misspelt_is_reported(string schema, bool isReported)
    {
        ParsedSpec spec = ParsedSpec.OfSchemas($"    Root: {{ type: object, {schema} }}");
        spec.Codes.Contains("OG0306").ShouldBe(isReported);
        if (isReported) ParsedSpec.Message(spec.Result.Diagnostics.Single(static one => one.Rule.Id == "OG0306")).ShouldBe("The schema 'Root' requires 'nane', which it does not describe. Did you mean 'name'?");
    }

    [Fact]
    public void A_misspelt_key_is_reported_once() => ParsedSpec.Of31("  /a: { get: { operationId: a, paramaters: [], responses: {} } }").Codes.ShouldBe(["OG0118"]);

    [Fact]
    public void What_could_steer_a_terminal_is_shown_and_length_is_bounded()
    {
        string message = Messages(ParsedSpec.Of31($$"""
              "/a": { get: { operationId: "a\u001b\u202e\n\U0001F600{{new string('b', 400)}}", tag: a, responses: {} } }
            """)).ShouldHaveSingleItem();
        message.ShouldStartWith("The operation 'a\\u001b\\u202e\\u000a\U0001F600bbb");
        message.Length.ShouldBeLessThan(500);
        message.ShouldContain("b… has the key 'tag'");
    }

    [Fact]
    public void A_document_full_of_misspelt_keys_is_reported_a_hundred_times() => ParsedSpec.Of31("  /a: { get: { responses: {} } }", string.Concat(
        Enumerable.Range(0, 20_000).Select(static i => $"    A{i}: {{ propertys: {{}} }}\n"))).Codes.Count(static code => code == "OG0118").ShouldBe(100);

    public static TheoryData<string> Rules => [.. SpecRules.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_quotes_the_message_and_the_severity(string code)
    {
        string root = Repository.Root;
        SpecRule rule = SpecRules.All.Single(rule => rule.Id == code);
        string quote = Regex.Replace(rule.MessageFormat, @"\{(\d)\}", static match => $"‹{(char)('a' + match.Groups[1].Value[0] - '0')}›");
        string[] lines = File.ReadAllLines(Path.Combine(root, "docs", "diagnostics", code + ".md"));
        lines.ShouldContain("> " + quote);
        string any = string.Join(".*", Regex.Split(rule.MessageFormat, @"\{\d\}").Select(Regex.Escape));
        lines.Where(static line => line.StartsWith("> ", StringComparison.Ordinal)).ShouldAllBe(line => Regex.IsMatch(line, $"^> {any}$"), "so are the messages of its example");
        lines.ShouldContain($"**{rule.Severity}** · category OfficeGest");
        File.ReadAllText(Path.Combine(root, "docs", "diagnostics", "README.md")).ShouldContain($"| [{code}]({code}.md) | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} |");
        File.ReadAllText(Path.Combine(root, "src", "Generator", "AnalyzerReleases.Unshipped.md")).ShouldContain($"{code} | OfficeGest | {rule.Severity} | {rule.Title}");
    }

    private static List<string> Messages(ParsedSpec spec) => [.. spec.Result.Diagnostics.Select(ParsedSpec.Message)];

    [Fact]
    public void The_same_message_at_the_same_place_comes_once()
    {
        string operations = string.Join("\n", Enumerable.Range(0, 27).Select(static i => $$"""
              /a{{i}}:
                get: { operationId: get{{i}}, responses: { "200": { $ref: "#/components/responses/Lost" } } }
            """));
        ParsedSpec spec = ParsedSpec.Of($$"""
            openapi: 3.1.0
            info: { title: T, version: "1" }
            paths:
            {{operations}}
            components:
              responses:
                Lost: { description: x, content: { application/json: { schema: { $ref: "other.yaml#/Lost" } } } }
            """);

        var diagnostic = spec.Result.Diagnostics.Where(static one => one.Rule.Id == "OG0201").ShouldHaveSingleItem();
        diagnostic.Position.Line.ShouldBeGreaterThan(50);
        spec.Result.Diagnostics.Select(static one => (one.Rule.Id, one.Position, string.Join(' ', one.Arguments))).ShouldBeUnique();
        spec.Result.Model.ShouldNotBeNull();
    }
}
