using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Specs;
using OfficeGest.Generator;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Tests.Diff;

public class ApiDiffTests
{
    [Fact]
    public void A_spec_that_means_the_same_has_no_changes() =>
        Changes(DiffSpec.Text, "# Only a comment.\n" + DiffSpec.Text.Replace("A customer.", "Another text.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("        name: { type: string }\n", "", "breaking Records Removed Customer.Name")]
    [InlineData("        name: { type: string }\n", "        name: { type: string }\n        city: { type: string }\n", "other Records Added Customer.City")]
    [InlineData("required: [id]", "required: [id, name]", "breaking Records Changed Customer.Name", "breaking Records Changed Customer.Name")]
    [InlineData("required: [id]", "required: []", "breaking Records Changed Customer.Id", "other Records Changed Customer.Id")]
    [InlineData("        name: { type: string }\n", "        name: { type: string, deprecated: true }\n", "other Records Changed Customer.Name")]
    [InlineData("        name: { type: string }\n", "        name: { type: integer }\n", "breaking Records Changed Customer.Name")]
    [InlineData("        name: { type: string }\n", "        name: { type: string, x-officegest-name: FullName }\n", "breaking Records Changed Customer.Name")]
    [InlineData("enum: [active, blocked]", "enum: [active, blocked, archived]", "other Enumerations Added Status.Archived")]
    [InlineData("enum: [active, blocked]", "enum: [active]", "breaking Enumerations Removed Status.Blocked")]
    [InlineData("operationId: getCustomer", "operationId: getCustomer\n      deprecated: true", "other Methods Changed Customers.GetAsync")]
    [InlineData("operationId: getCustomer", "operationId: getCustomer\n      x-officegest-evidence: { grade: inferred, confidence: low }", "breaking Methods Changed Customers.GetAsync")]
    [InlineData("maximum: 250", "maximum: 100", "other Methods Changed Customers.List")]
    [InlineData("{ name: customer, in: path, required: true, schema: { type: integer, format: int64 } }", "{ name: customer, in: path, required: true, schema: { type: string } }", "breaking Methods Changed Customers.GetAsync")]
    [InlineData("        - { name: name, in: query, schema: { type: string } }\n", "", "breaking Queries Removed CustomerListQuery.Name")]
    [InlineData("        - { name: name, in: query, schema: { type: string } }\n", "        - { name: name, in: query, schema: { type: string } }\n        - { name: email, in: query, schema: { type: string } }\n", "other Queries Added CustomerListQuery.Email")]
    [InlineData("{ name: name, in: query, schema", "{ name: name, in: query, required: true, schema", "breaking Methods Changed Customers.List", "breaking Queries Removed CustomerListQuery.Name")]
    [InlineData("        required: true\n        content:\n          application/json:\n            schema: { $ref: \"#/components/schemas/Customer\" }\n", "        content:\n          application/json:\n            schema: { $ref: \"#/components/schemas/Customer\" }\n", "other Methods Changed Customers.CreateAsync")]
    [InlineData("        name: { type: string }\n", "        name: { type: [string, \"null\"] }\n", "other Records Changed Customer.Name")]
    [InlineData("        name: { type: string }\n", "        name: { type: string, readOnly: true }\n", "other Records Changed Customer.Name")]
    [InlineData("        name: { type: string }\n", "        Name: { type: string }\n", "other Records Changed Customer.Name")]
    [InlineData("{ name: name, in: query, schema", "{ name: Name, in: query, schema", "other Queries Changed CustomerListQuery.Name")]
    [InlineData("{ name: name, in: query, schema", "{ name: name, in: header, schema", "other Queries Changed CustomerListQuery.Name")]
    [InlineData("enum: [active, blocked]", "enum: [ACTIVE, blocked]", "other Enumerations Changed Status.Active")]
    public void Each_change_is_found_and_judged(string before, string after, params string[] expected) => Changes(before, after, DiffSpec.Text).ShouldBe(expected);

    [Theory]
    [InlineData("a", "b", "other Forms Changed ThingCreateForm.Kind", "other Methods Changed Things.CreateAsync", "other Records Changed Thing.Kind")]
    [InlineData("a", null, "breaking Methods Changed Things.CreateAsync", "breaking Forms Changed ThingCreateForm.Kind", "breaking Records Changed Thing.Kind", "other Forms Changed ThingCreateForm.Kind", "other Methods Changed Things.CreateAsync", "other Records Changed Thing.Kind")]
    [InlineData(null, "a", "breaking Methods Changed Things.CreateAsync", "other Forms Changed ThingCreateForm.Kind", "other Forms Changed ThingCreateForm.Kind", "other Methods Changed Things.CreateAsync", "other Records Changed Thing.Kind", "other Records Changed Thing.Kind")]
    public void A_constant_that_changes_is_reported_wherever_it_stands(string? before, string? after, params string[] expected)
    {
        static string Spec(string? constant)
        {
            string kind = constant is null ? "{ type: string }" : $"{{ type: string, const: {constant} }}";
            return $$"""
                openapi: 3.1.0
                info: { title: Shop, version: "1" }
                paths:
                  /things:
                    post:
                      operationId: createThing
                      parameters: [{ name: X-Kind, in: header, required: true, schema: {{kind}} }]
                      requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [kind], properties: { kind: {{kind}}, name: { type: string } } } } } }
                      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
                components:
                  schemas:
                    Thing: { type: object, required: [kind], properties: { kind: {{kind}} } }
                """;
        }

        Changes(Spec(before), Spec(after)).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [InlineData("[name]", "[name, city]", "breaking Forms Changed ThingCreateForm.City", "breaking Forms Changed ThingCreateForm.City")]
    [InlineData("[name, city]", "[name]", "breaking Forms Changed ThingCreateForm.City", "other Forms Changed ThingCreateForm.City")]
    public void A_field_of_a_form_that_must_be_set_is_reported(string before, string after, params string[] expected)
    {
        static string Spec(string required) => $$"""
            openapi: 3.1.0
            info: { title: Shop, version: "1" }
            paths:
              /things:
                post:
                  operationId: createThing
                  requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: {{required}}, properties: { city: { type: string }, name: { type: string } } } } } }
                  responses: { "204": { description: ok } }
            """;

        Changes(Spec(before), Spec(after)).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void A_case_that_goes_from_a_union_breaks_and_its_record_goes()
    {
        string @new = DiffSpec.Text
            .Replace("oneOf: [{ $ref: \"#/components/schemas/Circle\" }, { $ref: \"#/components/schemas/Square\" }]", "oneOf: [{ $ref: \"#/components/schemas/Circle\" }, { type: string }]", StringComparison.Ordinal)
            .Replace(", square: \"#/components/schemas/Square\"", string.Empty, StringComparison.Ordinal);

        Changes(DiffSpec.Text, @new).ShouldContain("breaking Unions Removed Shape.AsSquare");
    }

    [Fact]
    public void An_operation_that_goes_takes_its_client_along()
    {
        string @new = DiffSpec.Text
            .Replace("  /shapes/{shape}:\n", "  /figures/{figure}:\n", StringComparison.Ordinal)
            .Replace("name: shape, in: path", "name: figure, in: path", StringComparison.Ordinal);

        Changes(DiffSpec.Text, @new).ShouldBe(
        [
            "breaking Clients Removed Shapes",
            "breaking Methods Changed Shapes.GetAsync",
            "other Clients Added Figures",
            "other Methods Changed Shapes.GetAsync",
        ]);
    }

    [Fact]
    public void A_parameter_of_a_path_under_another_name_is_one_change()
    {
        string @new = DiffSpec.Text
            .Replace("/customers/{customer}:", "/customers/{client}:", StringComparison.Ordinal)
            .Replace("name: customer, in: path", "name: client, in: path", StringComparison.Ordinal);

        Changes(DiffSpec.Text, @new).ShouldBe(["breaking Methods Changed Customers.GetAsync", "other Methods Changed Customers.GetAsync"]);
    }

    [Fact]
    public void A_parameter_of_a_path_under_another_name_is_one_change_without_an_operationId_as_well()
    {
        string old = DiffSpec.Text.Replace("      operationId: getCustomer\n", string.Empty, StringComparison.Ordinal);
        string @new = old
            .Replace("/customers/{customer}:", "/customers/{client}:", StringComparison.Ordinal)
            .Replace("name: customer, in: path", "name: client, in: path", StringComparison.Ordinal);

        Changes(old, @new).ShouldAllBe(static change => change.EndsWith("Methods Changed Customers.GetAsync", StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_that_may_be_left_out_breaks_nothing_when_it_may_no_longer_be_null()
    {
        string old = DiffSpec.Text.Replace(
            "      operationId: getShape\n",
            "      operationId: getShape\n      requestBody: { content: { application/json: { schema: { oneOf: [{ $ref: \"#/components/schemas/Circle\" }, { type: \"null\" }] } } } }\n",
            StringComparison.Ordinal);
        string @new = old.Replace("schema: { oneOf: [{ $ref: \"#/components/schemas/Circle\" }, { type: \"null\" }] }", "schema: { $ref: \"#/components/schemas/Circle\" }", StringComparison.Ordinal);

        Changes(old, @new).ShouldBe(["other Methods Changed Shapes.GetAsync"]);
    }

    [Fact]
    public void The_type_of_a_failure_is_a_change_that_breaks_nothing()
    {
        const string Success = "        \"200\":\n          description: A shape.\n";
        string old = DiffSpec.Text.Replace(
            Success,
            "        \"404\": { description: None., content: { application/json: { schema: { $ref: \"#/components/schemas/Circle\" } } } }\n" + Success,
            StringComparison.Ordinal);
        string @new = old.Replace("json: { schema: { $ref: \"#/components/schemas/Circle\" }", "json: { schema: { $ref: \"#/components/schemas/Square\" }", StringComparison.Ordinal);

        Changes(DiffSpec.Text, old).ShouldBe(["other Methods Changed Shapes.GetAsync"]);
        Changes(old, @new).ShouldBe(["other Methods Changed Shapes.GetAsync"]);
    }

    [Fact]
    public void A_second_case_of_the_same_type_takes_the_conversion_away()
    {
        string old = DiffSpec.Text.Replace("name: { type: string }", "name: { oneOf: [{ type: boolean }, { type: number }] }", StringComparison.Ordinal);
        string @new = old.Replace("{ type: number }]", "{ type: number }, { type: string, format: decimal }]", StringComparison.Ordinal);

        Changes(old, @new).ShouldContain("breaking Unions Changed CustomerName");
    }

    [Fact]
    public void A_record_that_becomes_a_list_in_one_page_is_reported()
    {
        string old = DiffSpec.Text.Replace("schema: { $ref: \"#/components/schemas/Shape\" }", "schema: { type: object, properties: { data: { $ref: \"#/components/schemas/Shape\" } } }", StringComparison.Ordinal);
        string @new = old.Replace("data: { $ref: \"#/components/schemas/Shape\" }", "data: { type: array, items: { $ref: \"#/components/schemas/Shape\" } }", StringComparison.Ordinal);

        Changes(old, @new).ShouldContain("breaking Methods Changed Shapes.GetAsync");
    }

    [Fact]
    public void A_schema_under_another_name_is_one_change()
    {
        string @new = DiffSpec.Text
            .Replace("schemas/Status", "schemas/CustomerStatus", StringComparison.Ordinal)
            .Replace("    Status:\n", "    CustomerStatus:\n", StringComparison.Ordinal);

        Changes(DiffSpec.Text, @new).ShouldBe(["breaking Records Changed Customer.Status", "breaking Enumerations Changed Status"]);
    }

    private static string[] Changes(string before, string after, string text)
    {
        text.ShouldContain(before);
        return Changes(text, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static string[] Changes(string old, string @new) =>
        [.. ApiDiff.Of(Model(old), Model(@new)).Select(static change => $"{(change.Breaking ? "breaking" : "other")} {change.Area} {change.Kind} {change.Subject}")];

    private static ApiModel Model(string spec)
    {
        ParseResult result = SpecCompiler.Compile(new SpecItem("spec.yaml", spec, "Acme", "Client", new OperationFilter()), CancellationToken.None);
        return result.Model.ShouldNotBeNull();
    }
}
