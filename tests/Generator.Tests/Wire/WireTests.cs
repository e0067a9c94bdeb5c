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
