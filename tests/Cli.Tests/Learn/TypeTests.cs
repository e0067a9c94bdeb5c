using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Learn;

/// <summary>Values in another type than promised, over all samples: learned once, silent after, and nothing breaks in C#.</summary>
public sealed class TypeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{ type: integer }", "\"7\"", "{ type: [integer, string], x-officegest-type: integer }")]
    [InlineData("{ type: integer }", "7,\"7\"", "{ type: [integer, string], x-officegest-type: integer }")]
    [InlineData("{ type: integer, format: int32 }", "\"7\",true", "{ type: [integer, boolean, string], x-officegest-type: integer, format: int32 }")]
    [InlineData("{ type: [integer, \"null\"] }", "\"7\",\"\",null", "{ type: [integer, string, 'null'], x-officegest-type: integer, x-officegest-empty-is-null: true }")]
    [InlineData("{ type: number }", "1,1.5,\"1.5\"", "{ type: [number, string], x-officegest-type: number }")]
    [InlineData("{ type: [string, \"null\"], format: decimal }", "1.5,\"1.5\"", "{ type: [number, string, 'null'], x-officegest-type: number }")]
    [InlineData("{ type: boolean }", "1,0,true", "{ type: [boolean, integer], x-officegest-type: boolean }")]
    [InlineData("{ type: [boolean, \"null\"] }", "1,null", "{ type: [boolean, integer, 'null'], x-officegest-type: boolean }")]
    [InlineData("{ type: boolean }", "\"1\",\"true\"", "{ type: [boolean, string], x-officegest-type: boolean }")]
    [InlineData("{ type: integer, x-officegest-type: boolean }", "true,1", "{ type: [boolean, integer], x-officegest-type: boolean }")]
    [InlineData("{ type: string }", "7,\"x\",1.5", "{ type: [string, integer, number], x-officegest-type: string }")]
    [InlineData("{ type: string, format: hostname }", "7,\"x\"", "{ type: [string, integer], x-officegest-type: string, format: hostname }")]
    [InlineData("{ $ref: \"#/components/schemas/Number\" }", "\"7\"", "{ $ref: \"#/components/schemas/Number\" }")]
    public async Task What_means_the_same_is_spelled_out_and_the_type_in_CSharp_stays(string schema, string values, string expected)
    {
        string learned = await LearnedAsync(schema, values);

        learned.ShouldContain($"        value: {expected}\n");
        (await ToolRun.In(_folder, "spec diff before.yaml spec.yaml")).ShouldExitWith(0).Output.ShouldContain("0 breaking");
    }

    [Theory]
    [InlineData("{ type: integer }", "\"\",7", "{ type: [integer, 'null'], x-officegest-empty-is-null: true }")]
    [InlineData("{ type: string, format: date }", "\"0000-00-00\",\"2026-01-31\"", "{ type: [string, 'null'], format: date, x-officegest-empty-is-null: true }")]
    [InlineData("{ type: string, format: date-time }", "\"\"", "{ type: [string, 'null'], format: date-time, x-officegest-empty-is-null: true }")]
    [InlineData("{ type: object, properties: { a: { type: string } } }", "[],{\"a\":\"x\"}", "{ type: [object, 'null'], properties: { a: { type: string } }, x-officegest-empty-is-null: true }")]
    [InlineData("{ type: array, items: { type: string } }", "\"\"", "{ type: [array, 'null'], items: { type: string }, x-officegest-empty-is-null: true }")]
    [InlineData("{ type: string, enum: [a, b] }", "null", "{ type: [string, 'null'], enum: [a, b, null] }")]
    [InlineData("{ type: integer }", "\"\",\"7\"", "{ type: [integer, string, 'null'], x-officegest-type: integer, x-officegest-empty-is-null: true }")]
    [InlineData("{ type: [string, \"null\"], format: date }", "\"0000-00-00\"", "{ type: [string, \"null\"], format: date, x-officegest-empty-is-null: true }")]
    [InlineData("{ type: object, additionalProperties: { type: number } }", "[],{\"a\":1}", "{ type: object, additionalProperties: { type: number }, x-officegest-empty-is-null: true }")]
    public async Task What_says_nothing_is_a_null(string schema, string values, string expected) =>
        (await LearnedAsync(schema, values)).ShouldContain($"        value: {expected}\n");

    [Theory]
    [InlineData("{ type: object, additionalProperties: { type: number }, x-officegest-empty-is-null: true }", "[],{\"a\":1}")]
    [InlineData("{ type: [object, \"null\"], properties: { a: { type: string } }, x-officegest-empty-is-null: true }", "[],\"\",null")]
    [InlineData("{ type: [string, \"null\"], format: date, x-officegest-empty-is-null: true }", "\"\",\"0000-00-00\"")]
    [InlineData("{ type: [integer, string], x-officegest-type: integer }", "7,\"7\"")]
    [InlineData("{ type: string, x-officegest-type: integer }", "7,\"7\"")]
    [InlineData("{ type: string }", "\"\",\"0000-00-00\",\"true\"")]
    public async Task What_the_spec_says_already_is_silent(string schema, string values)
    {
        Write(schema, values);

        ToolRun run = (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);

        (run.Output, run.Errors).ShouldBe((string.Empty, "Nothing new was found.\n"));
    }

    [Theory]
    [InlineData("{ type: array, items: { type: object, properties: { a: { type: string } } } }", "{\"a\":\"x\"}", "the spec cannot express it")]
    [InlineData("{ type: array, items: { type: string } }", "\"x\"", "the spec cannot express it")]
    [InlineData("{ type: object, properties: { a: { type: string } } }", "[{\"a\":\"x\"}]", "the spec cannot express it")]
    [InlineData("{ type: string, format: date }", "\"2026-01-31 10:00:00\"", "the spec cannot express it")]
    [InlineData("{ type: number, format: double }", "\"1.5\"", "the spec cannot express it")]
    [InlineData("{ type: integer, format: int16 }", "\"7\"", "the spec cannot express it")]
    [InlineData("{ type: string, format: binary }", "7", "the spec cannot express it")]
    [InlineData("{ type: string, pattern: '^a' }", "7", "the spec cannot express it")]
    [InlineData("{ type: string, enum: [a, b] }", "7", "the values are listed")]
    public async Task What_the_spec_has_no_word_for_is_reported_with_the_reason(string schema, string values, string reason)
    {
        Write(schema, values);
        string before = _folder.Read("spec.yaml");

        ToolRun run = (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);

        run.Output.ShouldStartWith("? listThings $.data[*].value (TypeCoerced, once): It is ");
        run.Output.ShouldContain($"{reason}. Clients can read it anyway, so nothing is lost.");
        _folder.Read("spec.yaml").ShouldBe(before);
    }

    [Fact]
    public async Task Before_type_lists_a_schema_without_a_type_says_the_same()
    {
        Write("{ type: integer, nullable: true }", "\"7\",7,null", "3.0.3");

        (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);

        _folder.Read("spec.yaml").ShouldContain("        value: { nullable: true, x-officegest-type: integer }\n");
        (await ToolRun.In(_folder, "spec diff before.yaml spec.yaml")).ShouldExitWith(0).Output.ShouldContain("0 breaking");
        (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_observed_stays_beside_what_comes_now()
    {
        string learned = await LearnedAsync("{ type: integer, x-officegest-evidence: { grade: observed, confidence: low } }", "\"FILTRO-01\"");

        learned.ShouldContain("        value: { type: [integer, string], x-officegest-evidence: { grade: observed, confidence: low } }\n");
    }

    private async Task<string> LearnedAsync(string schema, string values)
    {
        Write(schema, values);
        (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);
        string learned = _folder.Read("spec.yaml");

        ToolRun second = (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);
        (second.Output, second.Errors).ShouldBe((string.Empty, "Nothing new was found.\n"));
        _folder.Read("spec.yaml").ShouldBe(learned);
        return learned;
    }

    private void Write(string schema, string values, string version = "3.1.0")
    {
        string spec = $$"""
            openapi: {{version}}
            info: { title: Things, version: "1" }
            servers: [{ url: "https://shop.example.pt/api/v2" }]
            paths:
              /things:
                get:
                  operationId: listThings
                  responses: { "200": { description: Ok., content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { $ref: "#/components/schemas/Thing" } } } } } } } }
            components:
              schemas:
                Number: { type: integer }
                Thing:
                  type: object
                  required: [value]
                  properties:
                    value: {{schema}}

            """.ReplaceLineEndings("\n");
        _folder.Write("spec.yaml", spec);
        _folder.Write("before.yaml", spec);
        var har = new HarText();
        foreach (string value in Split(values)) har.Add("GET", "/things", 200, $$"""{"data":[{"value":{{value}}}]}""");
        _folder.Write("session.har", har.ToString());
    }

    // No comma stands in these values but between them and in objects of one key.
    private static string[] Split(string values) => values.Split(',');
}
