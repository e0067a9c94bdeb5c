using System.Reflection;
using System.Text.Json.Nodes;
using OfficeGest.Corpus.Wire;
using OfficeGest.Generator.Tests.Snapshots;

namespace OfficeGest.Generator.Tests.Wire;

/// <summary>Every operation is called and judged by readers that share nothing with the generator.</summary>
public class WireTests
{
    [Fact]
    public async Task Every_operation_of_OfficeGest_is_right_on_the_wire() => Check(await WireRun.Run("officegest-v2.yaml", OfficeGestSpec()), 29);

    [Theory]
    [InlineData("parameters", 1)]
    [InlineData("forms", 3)]
    [InlineData("unions", 1)]
    [InlineData("constants", 2)]
    public async Task Every_operation_of_a_fixture_is_right_on_the_wire(string name, int operations) => Check(await WireRun.Run("spec.yaml", new Fixture(name).Spec), operations);

    [Fact]
    public async Task A_call_that_differs_from_the_document_is_found()
    {
        WireResult result = await WireRun.Run("spec.yaml", new Fixture("parameters").Spec, static operation => operation with
        {
            Parameters = [.. operation.Parameters.Select(static one => one.Name switch
            {
                "tags" => one with { Explode = true },
                "start" => one with { Name = "from" },
                "X-Trace" => one with { Schema = JsonNode.Parse("""{ "type": "integer" }""") },
                _ => one,
            })],
        });

        result.Right.ShouldBe(0);
        result.Failures.Select(static one => one.Cause).ShouldContain("query: value");
        result.Failures.ShouldContain(static one => one.Cause == "query: missing" && one.Detail.StartsWith("from=", StringComparison.Ordinal));
    }

    /// <summary>What was wrong on the wire of public documents.</summary>
    [Theory]
    [InlineData("/token: { post: { operationId: a, responses: { '204': { description: ok } } } }\n  '/token#refresh': { post: { operationId: b, parameters: [{ name: t, in: query, schema: { type: string } }], responses: { '204': { description: ok } } } }", 2)]
    [InlineData("'/messages?beta=true': { post: { parameters: [{ name: limit, in: query, schema: { type: integer } }], responses: { '204': { description: ok } } } }", 1)]
    [InlineData("/a: { get: { parameters: [{ name: Host, in: header, required: true, schema: { type: string } }, { name: 'X Y', in: header, schema: { type: string } }, { name: X-Y, in: header, schema: { type: string } }], responses: { '204': { description: ok } } } }", 1)]
    [InlineData("/a: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: object, required: [named, other], properties: { named: { type: string } } } } } } } } }", 1)]
    [InlineData("/a: { post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, required: [other], properties: { named: { type: string } } } } } }, responses: { '204': { description: ok } } } }", 1)]
    [InlineData("/a: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { color: { anyOf: [{ type: string, pattern: '^#[0-9a-f]{6}$' }, { type: string, enum: [red] }] } } } } } } } } }", 1)]
    [InlineData("/a: { get: { parameters: [{ name: filter, in: query, style: deepObject, schema: { type: object, properties: { by: { type: object, properties: { role: { type: string }, tags: { type: array, items: { type: string } } } } } } }], responses: { '204': { description: ok } } } }", 1)]
    [InlineData("/a: { get: { parameters: [{ name: ids, in: cookie, schema: { type: array, items: { type: integer } } }, { name: who, in: cookie, explode: false, schema: { type: object, properties: { role: { type: string }, name: { type: string } } } }], responses: { '204': { description: ok } } } }", 1)]
    [InlineData("/a: { get: { parameters: [{ name: by, in: query, required: true, schema: { type: object, oneOf: [{ properties: { user: { type: string } }, required: [user], additionalProperties: false }, { properties: { email: { type: string } }, required: [email], additionalProperties: false }] } }], responses: { '204': { description: ok } } } }", 1)]
    [InlineData("/a: { get: { parameters: [{ name: one, in: query, schema: { oneOf: [{ type: array, items: { type: string } }, { type: string }] } }, { name: two, in: query, explode: false, schema: { anyOf: [{ type: string }, { type: array, items: { type: integer } }] } }], responses: { '204': { description: ok } } } }", 1)]
    [InlineData("/a: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: object, properties: { b: { type: object, properties: { c: { type: object, properties: { d: { anyOf: [{ type: object, properties: { act: { type: object, properties: { name: { type: string } } } } }, { type: object, properties: { act: { type: object, properties: { name: { type: string }, result: { type: string } } } } }, { type: object, properties: { act: { type: string } } }] } } } } } } } } } } } } } } }", 1)]
    [InlineData("/a: { post: { requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { b: { type: string } } } }, examples: {} } }, responses: { '204': { description: ok } } } }", 1)]
    [InlineData("/a: { post: { requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: { one: { oneOf: [{ type: string }, { type: object, properties: { k: { type: string } } }] }, two: { oneOf: [{ type: array, items: { type: string } }, { type: string }] }, three: { oneOf: [{ type: object, properties: { k: { type: string } } }, { type: string }] } } } } } }, responses: { '204': { description: ok } } } }", 1)]
    [InlineData("/a: { post: { requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { one: { anyOf: [{ type: object, properties: { k: { type: string } } }, { type: string }] } } }, encoding: { one: { style: deepObject, explode: true } } } } }, responses: { '204': { description: ok } } } }", 1)]
    [InlineData("/a: { patch: { requestBody: { required: true, content: { application/json-patch+json: { schema: { type: array, items: { type: object, properties: { op: { type: string } } } } }, application/merge-patch+json: { schema: { type: object, properties: { name: { type: string } } } } } }, responses: { '204': { description: ok } } } }", 1)]
    public async Task What_public_documents_have_is_right_on_the_wire(string paths, int operations) => Check(await WireRun.Run("spec.yaml", $$"""
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        paths:
          {{paths}}
        """), operations);

    [Fact]
    public async Task A_response_without_a_schema_has_no_body_in_Swagger() => Check(await WireRun.Run("spec.yaml", """
        swagger: "2.0"
        info: { title: Test, version: "1" }
        produces: [application/json]
        paths:
          /a: { delete: { responses: { "200": { description: ok } } } }
        """), 1);

    [Theory]
    [InlineData("consumes: [application/x-www-form-urlencoded, application/json], ", "string")]
    [InlineData("consumes: [application/json], ", "string")]
    [InlineData("", "string")]
    [InlineData("consumes: [application/json], ", "file")]
    [InlineData("consumes: [application/json, multipart/form-data], ", "file")]
    public async Task A_form_of_Swagger_is_sent_as_a_form_wherever_its_fields_stand(string consumes, string type) => Check(await WireRun.Run("spec.yaml", $$"""
        swagger: "2.0"
        info: { title: Test, version: "1" }
        consumes: [application/json]
        parameters:
          shared: { name: shared, in: formData, type: string }
        paths:
          /a:
            parameters: [{ name: above, in: formData, type: integer }]
            post: { {{consumes}}parameters: [{ name: one, in: formData, required: true, type: {{type}} }, { $ref: '#/parameters/shared' }], responses: { "204": { description: ok } } }
        """), 1);

    [Fact]
    public async Task A_second_judge_that_cannot_be_started_is_not_passed_over() =>
        (await Should.ThrowAsync<InvalidDataException>(() => WireRun.Run("spec.yaml", new Fixture("parameters").Spec, prism: Path.Combine(Path.GetTempPath(), "no-prism-here")))).Message.ShouldContain("Prism cannot be started");

    private static void Check(WireResult result, int operations)
    {
        result.Failures.ShouldBeEmpty();
        result.Unsampled.ShouldBe(0);
        result.All.ShouldBe(operations);
        result.Right.ShouldBe(operations);
    }

    private static string OfficeGestSpec() => File.ReadAllText(Path.Combine(
        typeof(WireTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!, "specs", "officegest-v2.yaml"));
}
