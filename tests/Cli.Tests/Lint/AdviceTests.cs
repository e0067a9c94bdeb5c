using OfficeGest.Cli.Lint;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Lint;

public class AdviceTests
{
    private const string Silent = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /customers:
            get:
              operationId: listCustomers
              summary: Lists the customers.
              x-officegest-evidence: { grade: documented, confidence: high }
              parameters:
                - $ref: "#/components/parameters/Page"
              responses:
                "200":
                  description: A page.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Customer" }
        components:
          parameters:
            Page: { name: page, in: query, description: The page., schema: { type: integer } }
          schemas:
            Customer:
              type: object
              description: A customer.
              properties:
                name: { type: string, description: The name., examples: [Silva] }
        """;

    [Fact]
    public async Task The_description_of_this_repository_gets_neither_a_message_nor_advice()
    {
        using var folder = new TemporaryFolder();
        folder.Write("spec.yaml", Repository.Description);

        ToolRun run = (await ToolRun.In(folder, "spec lint spec.yaml --strict")).ShouldExitWith(0);

        (run.Output + run.Errors).ShouldBeEmpty();
    }

    [Fact]
    public void A_spec_with_everything_gets_no_advice() => Advice(Silent).ShouldBeEmpty();

    [Theory]
    [InlineData("name: { type: string, description: The name., examples: [Silva] }", "typ: { type: string, description: The name., examples: [Silva] }")]
    [InlineData("type: object\n", "type: object\n      discriminator: { propertyName: name }\n")]
    [InlineData("examples: [Silva]", "examples: [Silva], x-vendor-name: a, $comment: b")]
    [InlineData("type: object\n", "type: object\n      example: { nome: Silva, titel: Dr. }\n")]
    public void Names_of_fields_and_keys_of_examples_are_not_spelt_wrong(string present, string instead) =>
        LintReport.Of("spec.yaml", Silent.Replace(present, instead, StringComparison.Ordinal), advice: true, CancellationToken.None).Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("      operationId: listCustomers\n", "", "no-operation-id", 5, 5)]
    [InlineData("      summary: Lists the customers.\n", "", "no-summary", 5, 5)]
    [InlineData("description: The page., ", "", "no-parameter-description", 10, 11)]
    [InlineData("grade: documented, ", "", "incomplete-evidence", 8, 7)]
    [InlineData(", confidence: high", "", "incomplete-evidence", 8, 7)]
    [InlineData("      description: A customer.\n", "", "no-schema-description", 21, 5)]
    [InlineData("description: The name., ", "", "no-field-description", 21, 5)]
    public void What_is_missing_is_reported_with_its_place(string present, string instead, string code, int line, int column)
    {
        string spec = Silent.Replace(present, instead, StringComparison.Ordinal);
        spec.ShouldNotBe(Silent);

        Finding finding = Advice(spec).ShouldHaveSingleItem();

        (finding.Code, finding.Line, finding.Column, finding.Severity).ShouldBe((code, line, column, "advice"));
    }

    [Theory]
    [InlineData("grade: documented", "grade: documentd", 8, 32)]
    [InlineData("confidence: high", "confidence: hgih", 8, 51)]
    public void Misspelt_evidence_is_a_warning_as_in_the_build(string present, string instead, int line, int column)
    {
        Finding finding = LintReport.Of("spec.yaml", Silent.Replace(present, instead, StringComparison.Ordinal), advice: true, CancellationToken.None).Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Line, finding.Column, finding.Severity).ShouldBe(("OG0503", line, column, "warning"));
    }

    [Theory]
    [InlineData("      description: A customer.\n", "      description: A customer.\n      requierd: [name]\n", 24, 7)]
    [InlineData("{ type: string, description: The name.,", "{ type: string, fromat: date, description: The name.,", 25, 31)]
    [InlineData("schema: { type: integer }", "schema: { type: integer, readonly: true }", 19, 85)]
    [InlineData("      summary: Lists the customers.\n", "      summary: Lists the customers.\n      x-oficegest-module: entities.customers\n", 8, 7)]
    public void A_misspelt_key_is_reported_once_and_as_the_compiler_does(string present, string instead, int line, int column)
    {
        LintReport report = LintReport.Of("spec.yaml", Silent.Replace(present, instead, StringComparison.Ordinal), advice: true, CancellationToken.None);

        Finding finding = report.Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Line, finding.Column, finding.Severity).ShouldBe(("OG0118", line, column, "warning"));
    }

    [Fact]
    public void A_missing_example_is_reported_for_the_schema_and_for_the_response_that_has_it()
    {
        IReadOnlyList<Finding> findings = Advice(Silent.Replace(", examples: [Silva]", string.Empty, StringComparison.Ordinal));

        findings.Select(static finding => finding.Code).ShouldBe(["no-example", "no-example"]);
        findings.Select(static finding => finding.Message).ShouldBe(["The response 200 of the operation 'listCustomers' has no example.", "The schema 'Customer' has no example."]);
    }

    [Fact]
    public void An_operation_without_evidence_is_reported_where_others_have_it()
    {
        string spec = Silent.Replace("components:\n", "  /orders:\n    get: { operationId: listOrders, summary: Lists., responses: {} }\ncomponents:\n", StringComparison.Ordinal);

        Advice(spec).ShouldHaveSingleItem().Code.ShouldBe("no-evidence");
    }

    [Fact]
    public void A_spec_that_marks_nothing_needs_no_evidence() =>
        Advice(Silent.Replace("      x-officegest-evidence: { grade: documented, confidence: high }\n", string.Empty, StringComparison.Ordinal)).ShouldBeEmpty();

    private static IReadOnlyList<Finding> Advice(string spec) => [.. SpecAdvice.Of(SpecReader.Read(spec))];
}
