using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>Enumerations and unions.</summary>
public class ChoiceTests
{
    [Theory]
    [InlineData("{ type: string, enum: [in-progress, done] }")]
    [InlineData("{ enum: [in-progress, done, null] }")]
    [InlineData("{ anyOf: [{ type: string, enum: [in-progress, done] }, { type: string }] }")]
    [InlineData("{ oneOf: [{ const: in-progress }, { const: done }] }")]
    [InlineData("{ type: string, x-extensible-enum: [in-progress, done] }")]
    public void Known_values_are_an_enumeration(string schema)
    {
        EnumUnit unit = ParsedSpec.OfSchemas($$"""
                Root: { type: object, properties: { a: { $ref: '#/components/schemas/State' } } }
                State: {{schema}}
            """).Unit<EnumUnit>("State");
        unit.Members.Select(static member => (member.Name, member.Value)).ShouldBe([("InProgress", "in-progress"), ("Done", "done")]);
        unit.ValueKind.ShouldBe(EnumValueKind.String);
    }

    [Fact]
    public void Values_are_called_and_described_as_the_spec_wants()
    {
        EnumUnit unit = Enum("{ type: string, x-extensible-enum: [FAC, F], x-enum-varnames: [Invoiced, Closed], x-enum-descriptions: [Faturado, Fechado] }");
        unit.Members.Select(static member => (member.Name, member.Documentation.Summary)).ShouldBe([("Invoiced", "Faturado"), ("Closed", "Fechado")]);
    }

    [Fact]
    public void Values_that_look_alike_get_different_names() =>
        Enum("{ type: string, enum: ['', a-b, a_b, A B, '+1', '-1', 1st, value, is_known, Status] }").Members.Select(static member => member.Name)
            .ShouldBe(["Empty", "AB2", "AB3", "AB", "Value1", "Minus1", "Value1st", "ValueValue", "IsKnownValue", "StatusValue"]);

    [Fact]
    public void Numbers_are_an_enumeration_of_integers() =>
        Enum("{ type: integer, enum: [1, -2] }").Members.Select(static member => (member.Name, member.Value)).ShouldBe([("Value1", "1"), ("Minus2", "-2")]);

    [Fact]
    public void A_declared_discriminator_distinguishes_the_cases()
    {
        UnionUnit unit = ParsedSpec.OfSchemas("""
                Root:
                  oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Transfer' }]
                  discriminator: { propertyName: kind, mapping: { card: '#/components/schemas/Card', credit: '#/components/schemas/Card' } }
                Card: { type: object, required: [kind], properties: { kind: { type: string } } }
                Transfer: { type: object, required: [kind], properties: { kind: { type: string }, iban: { type: string } } }
            """).Unit<UnionUnit>("Root");
        unit.Discriminator.ShouldBe("kind");
        unit.Cases.Select(static one => $"{one.Name}: {string.Join(" ", one.DiscriminatorValues)}").ShouldBe(["Card: card credit", "Transfer: Transfer"]);
    }

    [Fact]
    public void A_property_that_each_case_fixes_is_a_discriminator_as_well()
    {
        UnionUnit unit = ParsedSpec.OfSchemas("""
                Root: { oneOf: [{ type: object, properties: { kind: { const: card } } }, { type: object, properties: { kind: { const: transfer } } }] }
            """).Unit<UnionUnit>("Root");
        unit.Discriminator.ShouldBe("kind");
        unit.Cases.Select(static one => one.Name).ShouldBe(["Card", "Transfer"]);
    }

    [Fact]
    public void Without_one_the_shape_distinguishes_the_cases()
    {
        UnionUnit unit = ParsedSpec.OfSchemas("""
                Root: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }, { type: array, items: { type: integer } }, { type: boolean }] }
                A: { type: object, required: [x], properties: { x: { type: string }, y: { type: string } } }
            """).Unit<UnionUnit>("Root");
        unit.Discriminator.ShouldBeNull();
        unit.Cases.Select(static one => (one.Name, one.Tokens)).ShouldBe(
            [("A", JsonTokens.Object), ("String", JsonTokens.String), ("List", JsonTokens.Array), ("Boolean", JsonTokens.Boolean)]);
        (unit.Cases[0].RequiredKeys, unit.Cases[0].KnownKeys).ShouldBe((new(["x"]), new(["x", "y"])));
    }

    [Fact]
    public void Several_types_are_a_union_of_them() =>
        ParsedSpec.OfSchemas("    Root: { type: object, properties: { id: { type: [string, integer, 'null'] } } }").Unit<UnionUnit>("RootId")
            .Cases.Select(static one => one.Type).ShouldBe([new ScalarType(ScalarKind.String), new ScalarType(ScalarKind.Int64)]);

    [Theory]
    [InlineData("[object, 'null', array]", new[] { "List", "Map" }, true)]
    [InlineData("[string, integer]", new[] { "String", "Integer" }, false)]
    public void Several_types_are_a_union_in_Swagger_as_well(string types, string[] cases, bool nullable)
    {
        ParsedSpec spec = ParsedSpec.Of($$"""
            swagger: '2.0'
            info: { title: t, version: '1' }
            paths: { /a: { get: { operationId: a, responses: { '200': { description: ok, schema: { $ref: '#/definitions/Root' } } } } } }
            definitions: { Root: { type: object, properties: { id: { type: {{types}}, items: { type: object, additionalProperties: { type: string } }, additionalProperties: { type: string } } } } }
            """);
        spec.Unit<UnionUnit>("RootId").Cases.Select(static one => one.Name).ShouldBe(cases);
        spec.Property("Root", "id").Nullable.ShouldBe(nullable);
    }

    [Fact]
    public void What_inherits_from_a_schema_with_a_discriminator_is_a_case_of_it()
    {
        ParsedSpec spec = ParsedSpec.OfSchemas("""
                Root: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
                Pet:
                  type: object
                  properties: { kind: { type: string }, name: { type: string } }
                  discriminator: { propertyName: kind, mapping: { miau: '#/components/schemas/Cat' } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
                Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { breed: { type: string } } }] }
            """, "3.0.3");
        spec.Unit<UnionUnit>("Pet").Cases.Select(static one => (one.Name, one.DiscriminatorValues[0])).ShouldBe([("Cat", "miau"), ("Dog", "Dog")]);
        spec.Object("Cat").Properties.Select(static one => one.JsonName).ShouldBe(["kind", "name", "lives"]);
    }

    [Fact]
    public void A_union_never_leads_back_to_itself_without_a_value_between()
    {
        ParsedSpec spec = ParsedSpec.OfSchemas("""
                Root: { oneOf: [{ $ref: '#/components/schemas/B' }, { type: string }, { type: boolean }] }
                B: { oneOf: [{ $ref: '#/components/schemas/Root' }, { type: integer }, { type: array, items: { $ref: '#/components/schemas/Root' } }] }
            """);
        spec.Unit<UnionUnit>("B").Cases.Select(static one => one.Name).ShouldBe(["Root", "Integer", "RootList"]);
        spec.Unit<UnionUnit>("Root").Cases.Select(static one => one.Name).ShouldBe(["String", "Boolean"]);
    }

    [Fact]
    public void Choices_beside_properties_are_further_properties() =>
        ParsedSpec.OfSchemas("""
                Root: { type: object, required: [a], properties: { a: { type: string } }, anyOf: [{ required: [b], properties: { b: { type: string } } }, { required: [a] }] }
            """).Object("Root").Properties.Select(static one => (one.JsonName, one.Required)).ShouldBe([("a", true), ("b", false)]);

    [Theory]
    [InlineData("properties: { k: { type: string, enum: [a, b, c] } }, ", new[] { "a", "b", "c" })]
    [InlineData("properties: { l: { type: integer } }, ", new[] { "a", "b" })]
    public void Choices_that_narrow_a_property_leave_it_every_value(string own, string[] expected) =>
        ParsedSpec.OfSchemas($$"""
                Root: { type: object, {{own}}oneOf: [{ properties: { k: { type: string, enum: [a] } } }, { properties: { k: { enum: [b] } } }] }
            """).Unit<EnumUnit>("RootK").Members.Select(static one => one.Value).ShouldBe(expected);

    [Fact]
    public void A_text_that_choices_narrow_to_constants_is_a_text() =>
        ParsedSpec.OfSchemas("""
                Root: { type: object, properties: { k: { type: string } }, oneOf: [{ properties: { k: { const: a } } }, { properties: { k: { const: b }, l: { type: integer } } }] }
            """).Object("Root").Properties.Select(static one => (one.JsonName, one.Type)).ShouldBe([("k", new ScalarType(ScalarKind.String)), ("l", new ScalarType(ScalarKind.Int64))]);

    [Fact]
    public void A_discriminator_that_children_inherit_selects_each_by_its_name()
    {
        UnionUnit unit = ParsedSpec.OfSchemas("""
                Root: { type: object, properties: { discount: { $ref: '#/components/schemas/Discount' } } }
                Discount: { type: object, discriminator: { propertyName: type }, properties: { type: { type: string, enum: [fixed, none, percent] } } }
                fixed: { allOf: [{ $ref: '#/components/schemas/Discount' }, { type: object, properties: { amount: { type: number } } }] }
                none: { allOf: [{ $ref: '#/components/schemas/Discount' }] }
                percent: { allOf: [{ $ref: '#/components/schemas/Discount' }, { type: object, properties: { value: { type: number } } }] }
            """, "3.0.3").Unit<UnionUnit>("Discount");

        unit.Discriminator.ShouldBe("type");
        unit.Cases.Select(static one => (one.Name, string.Join(',', one.DiscriminatorValues))).ShouldBe([("Fixed", "fixed"), ("None", "none"), ("Percent", "percent")]);
    }

    [Fact]
    public void A_discriminator_of_which_each_case_has_its_own_values_is_followed() =>
        ParsedSpec.OfSchemas("""
                Root: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { propertyName: k } }
                A: { type: object, properties: { k: { type: string, enum: [x, y] } } }
                B: { type: object, properties: { k: { type: string, enum: [z] } } }
            """).Unit<UnionUnit>("Root").Cases.Select(static one => string.Join(',', one.DiscriminatorValues)).ShouldBe(["x,y", "z"]);

    private static EnumUnit Enum(string schema) => ParsedSpec.OfSchemas($$"""
            Root: { type: object, properties: { a: { $ref: '#/components/schemas/Status' } } }
            Status: {{schema}}
        """.Replace("\n", "\n    ", StringComparison.Ordinal).Insert(0, "    ")).Unit<EnumUnit>("Status");
}
