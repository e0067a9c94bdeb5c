using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>What a spec leaves no choice about is not asked of the caller.</summary>
public class ConstantTests
{
    [Theory]
    [InlineData("{ type: string, enum: [v2] }", "v2")]
    [InlineData("{ type: integer, enum: [2] }", "2")]
    [InlineData("{ const: true }", "true")]
    [InlineData("{ $ref: '#/components/schemas/Only' }", "only")]
    [InlineData("{ type: string, enum: [v1, v2] }", null)]
    [InlineData("{ type: string, x-extensible-enum: [v2] }", null)]
    [InlineData("{ type: array, items: { type: string, enum: [v2] } }", null)]
    public void A_required_parameter_with_one_value_is_no_argument(string schema, string? sent)
    {
        OperationModel operation = Call($"{{ name: version, in: query, required: true, schema: {schema} }}");

        operation.Parameters.Single().Constant?.Text.ShouldBe(sent);
        operation.Shape!.Arguments.Count(static argument => argument.Kind == ArgumentKind.Parameter).ShouldBe(sent is null ? 1 : 0);
    }

    [Fact]
    public void An_optional_parameter_with_one_value_is_for_the_caller_to_set() =>
        Call("{ name: trace, in: query, schema: { type: string, enum: [full] } }").QueryName.ShouldNotBeNull();

    [Theory]
    [InlineData("required: [kind], properties: { kind: { type: string, enum: [order] } }", "order")]
    [InlineData("required: [kind], properties: { kind: { $ref: '#/components/schemas/Only' } }", "only")]
    [InlineData("properties: { kind: { type: string, enum: [order] } }", null)]
    [InlineData("required: [kind], properties: { kind: { type: [string, 'null'], enum: [order, null] } }", null)]
    [InlineData("required: [kind], properties: { kind: { type: string, enum: [order, offer] } }", null)]
    [InlineData("required: [kind], oneOf: [{ properties: { kind: { const: a } } }, { properties: { kind: { const: b } } }], properties: { id: { type: string } }", null)]
    public void A_required_property_with_one_value_has_it(string schema, string? value)
    {
        var spec = ParsedSpec.OfSchemas($"    Root: {{ type: object, {schema} }}\n    Only: {{ type: string, enum: [only] }}");

        PropertyModel property = spec.Property("Root", "kind");
        property.Constant?.Text.ShouldBe(value);
        property.Shape!.MustBeSet.ShouldBe(value is null && property is { Required: true, Nullable: false });
    }

    private static OperationModel Call(string parameter) => ParsedSpec.Of31(
        $"  /orders: {{ get: {{ operationId: get, parameters: [{parameter}], responses: {{ '204': {{ description: ok }} }} }} }}",
        "    Only: { type: string, enum: [only] }").Operation("get");
}
