using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Tests.Parse;

public class SchemaTests
{
    [Theory]
    [InlineData("{ type: string }", "String")]
    [InlineData("{ type: string, format: date }", "Date")]
    [InlineData("{ type: string, format: date-time }", "DateTime")]
    [InlineData("{ type: string, format: time }", "Time")]
    [InlineData("{ type: string, format: duration }", "Duration")]
    [InlineData("{ type: string, format: uuid }", "Guid")]
    [InlineData("{ type: string, format: uri }", "Uri")]
    [InlineData("{ type: string, format: byte }", "Bytes")]
    [InlineData("{ type: string, contentEncoding: base64 }", "Bytes")]
    [InlineData("{ type: string, format: decimal }", "DecimalString")]
    [InlineData("{ type: string, format: email }", "String")]
    [InlineData("{ type: string, format: password }", "String")]
    [InlineData("{ type: string, format: date-time-local }", "String")]
    [InlineData(@"{ type: string, format: date-time-local, pattern: '^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$' }", "LocalDateTime")]
    [InlineData(@"{ type: string, format: time-of-day, pattern: '^([01]\d|2[0-3]):[0-5]\d$' }", "TimeOfDayMinutes")]
    [InlineData("{ type: integer }", "Int64")]
    [InlineData("{ type: integer, format: int32 }", "Int32")]
    [InlineData("{ type: integer, format: uint }", "UInt32")]
    [InlineData("{ type: integer, format: uint64 }", "UInt64")]
    [InlineData("{ type: integer, maximum: 99999999999999999999999 }", "BigInteger")]
    [InlineData("{ type: integer, minimum: 0, maximum: 18446744073709551615 }", "UInt64")]
    [InlineData("{ type: integer, enum: [0, 1], x-officegest-type: boolean }", "BooleanDigit")]
    [InlineData("{ type: [integer, string], x-officegest-type: integer }", "LooseInt64")]
    [InlineData("{ type: [integer, string], format: int32, x-officegest-type: integer }", "LooseInt32")]
    [InlineData("{ type: [number, string], x-officegest-type: number }", "LooseDecimal")]
    [InlineData("{ type: [boolean, integer], x-officegest-type: boolean }", "LooseBoolean")]
    [InlineData("{ type: [string, integer, boolean], x-officegest-type: string }", "LooseString")]
    [InlineData("{ type: string, x-officegest-type: integer }", "Int64String")]
    [InlineData("{ x-officegest-type: integer }", "LooseInt64")]
    [InlineData("{ anyOf: [{ x-officegest-type: boolean }, { type: 'null' }] }", "LooseBoolean")]
    [InlineData("{ type: integer, x-officegest-type: string }", "Int64")]
    [InlineData("{ type: string, x-officegest-type: boolean }", "String")]
    [InlineData("{ type: string, format: int64 }", "String")]
    [InlineData("{ type: number }", "Decimal")]
    [InlineData("{ type: number, format: float }", "Single")]
    [InlineData("{ type: number, format: double }", "Double")]
    [InlineData("{ type: number, enum: [0.5, 1.5] }", "Decimal")]
    [InlineData("{ type: boolean, enum: [true] }", "Boolean")]
    [InlineData("{ anyOf: [{ type: integer }, { type: number }] }", "Decimal")]
    [InlineData("{}", "Any")]
    [InlineData("true", "Any")]
    public void A_simple_schema_is_a_scalar(string schema, string kind) =>
        PropertyOf(schema).Type.ShouldBe(new ScalarType(Enum.Parse<ScalarKind>(kind)));

    [Theory]
    [InlineData("3.0.3", "{ type: string, nullable: true }")]
    [InlineData("3.1.0", "{ type: [string, 'null'] }")]
    [InlineData("3.1.0", "{ type: [string, null] }")]
    [InlineData("3.1.0", "{ oneOf: [{ type: string }, { type: 'null' }] }")]
    [InlineData("3.0.3", "{ allOf: [{ $ref: '#/components/schemas/Text' }], nullable: true }")]
    [InlineData("3.0.3", "{ $ref: '#/components/schemas/Text', nullable: true }")]
    public void Null_is_allowed_where_the_spec_says_so(string version, string schema)
    {
        PropertyModel property = ParsedSpec.OfSchemas($$"""
                Root: { type: object, required: [a], properties: { a: {{schema}} } }
                Text: { type: string }
            """, version).Property("Root", "a");
        (property.Type, property.Nullable, property.Required).ShouldBe((new ScalarType(ScalarKind.String), true, true));
    }

    [Theory]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "Int64", false)]
    [InlineData("{ additionalProperties: { type: [string, 'null'] } }", "String", true)]
    [InlineData("{ type: object }", "Any", true)]
    [InlineData("{ type: object, additionalProperties: true }", "Any", true)]
    [InlineData("{ type: object, patternProperties: { '^x': { type: boolean } } }", "Boolean", false)]
    public void An_object_without_properties_is_a_map(string schema, string kind, bool nullable) =>
        PropertyOf(schema).Type.ShouldBe(new MapType(new ScalarType(Enum.Parse<ScalarKind>(kind)), nullable));

    [Theory]
    [InlineData("{ type: array, items: { type: integer } }", "Int64", false)]
    [InlineData("{ type: array }", "Any", true)]
    [InlineData("{ type: array, prefixItems: [{ type: string }, { type: integer }] }", "Any", true)]
    [InlineData("{ items: { type: [string, 'null'] } }", "String", true)]
    public void An_array_is_a_list(string schema, string kind, bool nullable) =>
        PropertyOf(schema).Type.ShouldBe(new ListType(new ScalarType(Enum.Parse<ScalarKind>(kind)), nullable));

    [Theory]
    [InlineData("{ enum: [a, 1, true] }", true)]
    [InlineData("{ type: [string, integer], enum: [a, 1] }", true)]
    [InlineData("{ type: [string, integer, 'null'], enum: [a, 1, null] }", true)]
    [InlineData("{ type: [string, integer], enum: [a, b] }", false)]
    [InlineData("{ type: [string, integer], enum: [1, 2] }", false)]
    [InlineData("{ type: string, enum: [a, 1, yes] }", false)]
    [InlineData("{ type: [string, 'null'], enum: [a, 1, null] }", false)]
    public void An_enumeration_of_several_types_is_any_JSON_and_is_reported(string schema, bool isMixed)
    {
        ParsedSpec spec = ParsedSpec.OfSchemas($"    Root: {{ type: object, properties: {{ a: {schema} }} }}");
        spec.Property("Root", "a").Type.ShouldBe(isMixed ? new ScalarType(ScalarKind.Any) : new NamedType("RootA", NamedKind.Enum));
        spec.Codes.ShouldBe(isMixed ? ["OG0302"] : []);
    }

    [Theory]
    [InlineData("{ not: { type: string } }")]
    [InlineData("false")]
    [InlineData("{ oneOf: [false, { $ref: '#/components/schemas/Nothing' }] }")]
    [InlineData("{ anyOf: [false] }")]
    public void What_no_type_of_CSharp_says_is_any_JSON(string schema) =>
        ParsedSpec.OfSchemas($$"""
                Root: { type: object, properties: { a: {{schema}} } }
                Nothing: { not: {} }
            """).Property("Root", "a").Type.ShouldBe(new ScalarType(ScalarKind.Any));

    [Fact]
    public void Typed_further_keys_stand_beside_the_named_ones()
    {
        ObjectUnit root = ParsedSpec.OfSchemas("    Root: { type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }").Object("Root");
        root.AdditionalValues.ShouldBe(new AdditionalValuesModel("AdditionalValues", "_additionalValues", new ScalarType(ScalarKind.Int64), false));
    }

    [Fact]
    public void Types_written_in_place_are_called_after_where_they_stand()
    {
        ParsedSpec spec = ParsedSpec.OfSchemas("""
                Root:
                  type: object
                  properties:
                    billing_address: { type: object, properties: { city: { type: string } } }
                    lines: { type: array, items: { type: object, properties: { total: { type: number } } } }
                    state: { type: string, enum: [a, b] }
            """);
        spec.Property("Root", "billing_address").Type.ShouldBe(new NamedType("RootBillingAddress", NamedKind.Object));
        spec.Property("Root", "lines").Type.ShouldBe(new ListType(new NamedType("RootLine", NamedKind.Object), false));
        spec.Property("Root", "state").Type.ShouldBe(new NamedType("RootState", NamedKind.Enum));
    }

    [Fact]
    public void The_parts_of_allOf_are_one_object()
    {
        ObjectUnit root = ParsedSpec.OfSchemas("""
                Root:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - { required: [b], properties: { b: { type: integer }, id: { description: Again. } } }
                  required: [id]
                Base: { type: object, properties: { id: { type: string }, inner: { type: object, properties: { x: { type: string } } } } }
            """).Object("Root");
        root.Properties.Select(static one => (one.JsonName, one.Required)).ShouldBe([("id", true), ("inner", false), ("b", true)]);
        root.Properties[0].Type.ShouldBe(new ScalarType(ScalarKind.String));
        root.Properties[1].Type.ShouldBe(new NamedType("BaseInner", NamedKind.Object));
    }

    [Fact]
    public void A_reference_with_remarks_is_the_type_that_it_refers_to()
    {
        PropertyModel property = ParsedSpec.OfSchemas("""
                Root: { type: object, properties: { a: { $ref: '#/components/schemas/Other', description: Said here. } } }
                Other: { type: object, properties: { x: { type: string } } }
            """).Property("Root", "a");
        property.Type.ShouldBe(new NamedType("Other", NamedKind.Object));
        property.Documentation.Summary.ShouldBe("Said here.");
    }

    [Theory]
    [InlineData("#/components/schemas/Other/properties/x")]
    [InlineData("#/components/schemas/Root/$defs/x")]
    [InlineData("#/$defs/x")]
    [InlineData("#/paths/~1root/get/responses/404/content/application~1json/schema")]
    public void A_reference_may_lead_to_any_schema_of_the_document(string reference)
    {
        ParsedSpec spec = ParsedSpec.Of31(
            """
              /root:
                get:
                  responses:
                    '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
                    '404': { description: none, content: { application/json: { schema: { type: object, properties: { found: { type: string } } } } } }
            """,
            $$"""
                Root:
                  type: object
                  properties: { a: { $ref: '{{reference}}' } }
                  $defs: { x: { type: object, properties: { found: { type: string } } } }
                Other: { type: object, properties: { x: { type: object, properties: { found: { type: string } } } } }
            """);
        spec.Codes.ShouldBeEmpty();
        string type = spec.Property("Root", "a").Type.ShouldBeOfType<NamedType>().Name;
        spec.Object(type).Properties.Single().JsonName.ShouldBe("found");
    }

    [Theory]
    [InlineData("{ const: card }", LiteralKind.String, "card")]
    [InlineData("{ const: 2 }", LiteralKind.Number, "2")]
    [InlineData("{ const: true }", LiteralKind.Boolean, "true")]
    public void A_constant_is_the_value_of_its_property(string schema, object kind, string text) =>
        PropertyOf(schema).Constant.ShouldBe(new LiteralModel((LiteralKind)kind, text));

    [Fact]
    public void An_object_that_several_parts_of_allOf_describe_has_what_each_says()
    {
        ParsedSpec spec = ParsedSpec.OfSchemas("""
                Root: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { path: { type: object, properties: { c: { type: integer }, deep: { type: object, properties: { e: { type: string } } } } } } }] }
                Base: { type: object, properties: { path: { $ref: '#/components/schemas/Path' } } }
                Path: { type: object, required: [a], properties: { a: { type: string }, deep: { type: object, properties: { d: { type: string } } } } }
            """);
        spec.Codes.ShouldBeEmpty();
        spec.Object("RootPath").Properties.Select(static one => (one.JsonName, one.Required)).ShouldBe([("a", true), ("deep", false), ("c", false)]);
        spec.Object(((NamedType)spec.Property("RootPath", "deep").Type).Name).Properties.Select(static one => one.JsonName).ShouldBe(["d", "e"]);
    }

    [Fact]
    public void Objects_that_describe_each_other_in_circles_come_to_an_end() =>
        ParsedSpec.OfSchemas("""
                Root: { allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
                A: { type: object, properties: { c: { $ref: '#/components/schemas/A' }, x: { type: string } } }
                B: { type: object, properties: { c: { type: object, properties: { q: { type: string } }, allOf: [{ $ref: '#/components/schemas/B' }] } } }
            """).Object("Root").Properties.Select(static one => one.JsonName).ShouldBe(["c", "x"]);

    [Fact]
    public void An_object_may_contain_itself()
    {
        ParsedSpec spec = ParsedSpec.OfSchemas("""
                Root: { type: object, properties: { parent: { $ref: '#/components/schemas/Root' }, children: { type: array, items: { $ref: '#/components/schemas/Root' } } } }
            """);
        spec.Codes.ShouldBeEmpty();
        spec.Property("Root", "children").Type.ShouldBe(new ListType(new NamedType("Root", NamedKind.Object), false));
    }

    [Fact]
    public void What_is_not_used_is_not_emitted() =>
        ParsedSpec.OfSchemas("""
                Root: { type: object, properties: { a: { type: string } } }
                Unused: { type: object, properties: { a: { type: string } } }
            """).Model.Units.Select(static unit => unit.Name).ShouldNotContain("Unused");

    [Fact]
    public void Names_that_mean_something_already_are_not_taken()
    {
        ParsedSpec spec = ParsedSpec.OfSchemas("""
                Root: { type: object, properties: { equals: { type: string }, Root: { type: string }, to_string: { type: string }, class: { type: string }, t: { $ref: '#/components/schemas/Task' }, s: { $ref: '#/components/schemas/system' }, a: { $ref: '#/components/schemas/acme' } } }
                Task: { type: object }
                system: { type: object }
                acme: { type: object }
            """);
        spec.Object("Root").Properties.Select(static one => one.Name).ShouldBe(["EqualsValue", "RootValue", "ToStringValue", "Class", "T", "S", "A"]);
        spec.Model.Units.OfType<ObjectUnit>().Select(static unit => unit.Name).ShouldBe(["AcmeModel", "Root", "SystemModel", "TaskModel"], ignoreOrder: true);
    }

    [Fact]
    public void A_property_with_the_name_of_the_further_keys_moves_those_away() =>
        ParsedSpec.OfSchemas("    Root: { type: object, properties: { additional_properties: { type: string } } }")
            .Object("Root").AdditionalPropertiesName.ShouldBe("FurtherProperties");

    [Fact]
    public void What_the_spec_says_of_a_field_is_in_its_documentation() =>
        PropertyOf("""
            { type: integer, minimum: 1, maximum: 250, default: 15, description: "Rows in a page. See [the page](https://example.pt) *first*.\n\nMore.", x-officegest-evidence: { grade: observed, confidence: medium, note: Seen twice } }
            """).Documentation.ShouldBe(new DocumentationModel(
                "Rows in a page. See the page first.",
                new(["More.", "Range: 1 to 250; default 15.", "Evidence: observed (medium confidence). Seen twice."])));

    [Theory]
    [InlineData("{ type: string, format: email, minLength: 3 }", "At least 3 characters; format email.")]
    [InlineData("{ type: string, format: iban }", "Format iban.")]
    [InlineData("{ type: array, minItems: 1, maxItems: 5, uniqueItems: true, items: { type: string } }", "1 to 5 items; no duplicates.")]
    [InlineData("{ type: array, maxItems: 1, items: { type: string } }", "At most 1 item.")]
    [InlineData("{ type: integer, minimum: 0, multipleOf: 5 }", "At least 0; multiples of 5.")]
    [InlineData("{ type: string, readOnly: true, maxLength: 9 }", "At most 9 characters; read-only, so it is not sent.")]
    [InlineData("{ type: number, exclusiveMinimum: 0, default: 1.5 }", "Greater than 0; default 1.5.")]
    public void Limits_formats_and_defaults_are_in_the_documentation(string schema, string remark) => PropertyOf(schema).Documentation.Remarks.ShouldBe([remark]);

    [Theory]
    [InlineData("{ type: string, format: date }")]
    [InlineData("{ type: string, format: uuid }")]
    [InlineData("{ type: string, format: password }")]
    [InlineData("{ type: integer, format: int32 }")]
    public void What_the_type_says_needs_no_remark(string schema) => PropertyOf(schema).Documentation.Remarks.ShouldBeEmpty();

    [Fact]
    public void A_tax_number_is_a_string_whose_documentation_says_so()
    {
        PropertyModel property = PropertyOf("{ type: string, format: nif, maxLength: 9 }");

        property.Type.ShouldBe(new ScalarType(ScalarKind.String));
        property.Documentation.Remarks.ShouldBe(["At most 9 characters; A Portuguese tax number (NIF): 9 digits, the last a check digit."]);
    }

    [Fact]
    public void What_is_sure_needs_no_remark() =>
        PropertyOf("{ type: string, x-officegest-evidence: { grade: observed, confidence: high, note: Seen twice } }").Documentation.Remarks.ShouldBeEmpty();

    private static PropertyModel PropertyOf(string schema)
    {
        ParsedSpec spec = ParsedSpec.OfSchemas($"    Root: {{ type: object, properties: {{ a: {schema.Trim()} }} }}");
        spec.Codes.ShouldBeEmpty();
        return spec.Property("Root", "a");
    }
}
