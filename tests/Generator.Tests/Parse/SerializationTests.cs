using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>How lists and objects are written: the collectionFormat of Swagger 2.0 and the encoding of forms.</summary>
public class SerializationTests
{
    [Theory]
    [InlineData("query", "", "Form", false)]
    [InlineData("query", "collectionFormat: csv, ", "Form", false)]
    [InlineData("query", "collectionFormat: ssv, ", "SpaceDelimited", false)]
    [InlineData("query", "collectionFormat: tsv, ", "TabDelimited", false)]
    [InlineData("query", "collectionFormat: pipes, ", "PipeDelimited", false)]
    [InlineData("query", "collectionFormat: multi, ", "Form", true)]
    [InlineData("header", "", "Simple", false)]
    [InlineData("header", "collectionFormat: multi, ", "Simple", false)]
    [InlineData("header", "collectionFormat: pipes, ", "PipeDelimited", false)]
    public void An_array_of_Swagger_2_is_written_in_its_collection_format(string location, string format, string style, bool explode)
    {
        ParsedSpec spec = ParsedSpec.Of($$"""
            swagger: '2.0'
            info: { title: t, version: '1' }
            paths: { /a: { get: { operationId: a, parameters: [{ name: x-p, in: {{location}}, required: true, type: array, {{format}}items: { type: string } }], responses: { '204': { description: ok } } } } }
            """);
        spec.Codes.ShouldBeEmpty();
        ParameterModel parameter = spec.Operation("a").Parameters.Single();
        (parameter.Style.ToString(), parameter.Explode).ShouldBe((style, explode));
    }

    [Theory]
    [InlineData("image/png", "image/png")]
    [InlineData("text/csv; charset=utf-8", "text/csv; charset=utf-8")]
    [InlineData("image/png, image/jpeg", null)]
    [InlineData("image/*", null)]
    [InlineData("png", null)]
    [InlineData("image/png\\r\\nX: y", null)]
    [InlineData("text/csv; charset=é", null)]
    public void A_part_has_the_media_type_of_its_encoding_where_that_is_one(string written, string? expected)
    {
        ParsedSpec spec = ParsedSpec.Of31($$$"""
              /a: { post: { operationId: a, requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { p: { type: string } } }, encoding: { p: { contentType: "{{{written}}}" } } } } }, responses: {} } }
            """);
        spec.Result.Model!.Units.OfType<FormUnit>().Single().Fields.Single().ContentType.ShouldBe(expected);
    }

    [Theory]
    [InlineData("", null, true)]
    [InlineData("style: form", "Form", true)]
    [InlineData("contentType: text/csv", null, true)]
    [InlineData("explode: false", "Form", false)]
    [InlineData("explode: true", "Form", true)]
    [InlineData("style: pipeDelimited", "PipeDelimited", false)]
    [InlineData("style: spaceDelimited, explode: true", "SpaceDelimited", true)]
    [InlineData("style: deepObject, explode: false", "DeepObject", true)]
    public void A_field_is_written_in_the_style_of_its_encoding(string encoding, string? style, bool explode)
    {
        ParsedSpec spec = ParsedSpec.Of31($$$"""
              /a: { post: { operationId: a, requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { p: { type: array, items: { type: string } } } }, encoding: { p: { {{{encoding}}} } } } } }, responses: {} } }
            """);
        FormFieldModel field = spec.Result.Model!.Units.OfType<FormUnit>().Single().Fields.Single();
        (field.Style?.ToString(), field.Explode).ShouldBe((style, explode));
    }

    [Fact]
    public void A_collection_format_that_is_invalid_is_reported_and_read_as_csv()
    {
        ParsedSpec spec = ParsedSpec.Of("""
            swagger: '2.0'
            info: { title: t, version: '1' }
            paths: { /a: { get: { operationId: a, parameters: [{ name: p, in: query, required: true, type: array, collectionFormat: odd, items: { type: string } }], responses: { '204': { description: ok } } } } }
            """);
        ParsedSpec.Message(spec.Result.Diagnostics.ShouldHaveSingleItem()).ShouldContain("'odd' is not csv, ssv, tsv, pipes or multi");
        ParameterModel parameter = spec.Operation("a").Parameters.Single();
        (parameter.Style, parameter.Explode).ShouldBe((ParameterStyle.Form, false));
    }

    [Theory]
    [InlineData("{}", "application/octet-stream", "Binary")]
    [InlineData("{ type: string }", "image/png, image/jpeg", "Binary")]
    [InlineData("{ type: string }", "image/*", "Binary")]
    [InlineData("{}", "application/pdf", "Binary")]
    [InlineData("{ type: string, contentMediaType: application/octet-stream }", null, "Binary")]
    [InlineData("{ type: string, format: date }", "application/octet-stream", "Date")]
    [InlineData("{ type: string }", "text/csv", "String")]
    [InlineData("{ type: string }", "application/xml", "String")]
    [InlineData("{}", "application/json", "Any")]
    [InlineData("{}", "*/*", "Any")]
    [InlineData("{}", null, "Any")]
    [InlineData("{ type: integer }", "application/octet-stream", "Int64")]
    public void A_part_of_octets_is_a_file(string schema, string? contentType, string kind)
    {
        string encoding = contentType is null ? string.Empty : $", encoding: {{ p: {{ contentType: '{contentType}' }} }}";
        ParsedSpec spec = ParsedSpec.Of31($"  /a: {{ post: {{ operationId: a, requestBody: {{ content: {{ multipart/form-data: {{ schema: {{ type: object, properties: {{ p: {schema} }} }}{encoding} }} }} }}, responses: {{}} }} }}");
        spec.Model.Units.OfType<FormUnit>().Single().Fields[0].Type.ShouldBe(new ScalarType(Enum.Parse<ScalarKind>(kind)));
    }
}
