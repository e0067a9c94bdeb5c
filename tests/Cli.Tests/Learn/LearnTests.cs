using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Learn;

public sealed class LearnTests : IDisposable
{
    private const string Spec = """
        # Ours.
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://{domain}/api/v2", variables: { domain: { default: company.officegest.com } } }]
        paths:
          /customers:
            get:
              operationId: listCustomers
              responses:
                "200":
                  description: Customers.
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          data: { type: array, items: { $ref: "#/components/schemas/Customer" } }
          /customers/{customer}:
            get:
              operationId: getCustomer
              parameters:
                - { name: customer, in: path, required: true, schema: { type: integer } }
              responses:
                "200":
                  description: A customer.
                  content:
                    application/json:
                      schema: { type: object, properties: { data: { $ref: "#/components/schemas/Customer" } } }
        components:
          schemas:
            Customer:
              type: object
              required: [id, name]
              properties:
                # The key.
                id: { type: integer }
                name: { type: string }
                balance:
                  type: [number, 'null']
                  examples: [1.5]
                active: { type: boolean }
                status: { anyOf: [{ $ref: "#/components/schemas/Status" }, { type: 'null' }] }
                country: { $ref: "#/components/schemas/Country" }
                orders: { type: integer } # All of them.
                tags: { type: array, items: { type: string } }
            Country:
              type: object
              properties:
                code: { type: string }
            Status:
              type: string
              x-extensible-enum: [A, B]
              x-enum-varnames: [Active, Blocked]

        """;

    private readonly TemporaryFolder _folder = new();

    public LearnTests() => _folder.Write("spec.yaml", Spec);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UnknownField", "$.data[*].since", "string:date", "        since:\n          type: [string, 'null']\n          format: date\n          description: Observed; what it means is not known.\n          x-officegest-evidence: {grade: observed, confidence: low}\n")]
    [InlineData("UnknownField", "$.data[*].points", "integer", "        points:\n          type: [integer, 'null']\n          format: int64\n")]
    [InlineData("UnknownField", "$.data[*].country.name", "string", "        name:\n          type: [string, 'null']\n")]
    [InlineData("UnknownField", "$.data[*].lines", "array", "        lines:\n          type: [array, 'null']\n          items: {}\n")]
    [InlineData("MissingField", "$.data[*].name", null, "      required: [id]\n")]
    [InlineData("UnexpectedNull", "$.data[*].name", "null", "        name: { type: [string, 'null'] }\n")]
    [InlineData("UnexpectedNull", "$.data[*].country", "null", "        country: { anyOf: [{ $ref: '#/components/schemas/Country' }, { type: 'null' }] }\n")]
    [InlineData("UnexpectedNull", "$.data[*].tags[*]", "null", "        tags: { type: array, items: { type: [string, 'null'] } }\n")]
    [InlineData("TypeCoerced", "$.data[*].balance", "string:number", "          type: [number, string, 'null']\n          x-officegest-type: number\n          examples: [1.5]\n")]
    [InlineData("TypeCoerced", "$.data[*].orders", "string:number", "        orders: { type: [integer, string], x-officegest-type: integer } # All of them.\n")]
    [InlineData("TypeCoerced", "$.data[*].active", "integer", "        active: { type: [boolean, integer], x-officegest-type: boolean }\n")]
    [InlineData("TypeCoerced", "$.data[*].active", "string:boolean", "        active: { type: [boolean, string], x-officegest-type: boolean }\n")]
    [InlineData("TypeCoerced", "$.data[*].active", "string:empty", "        active: { type: [boolean, 'null'], x-officegest-empty-is-null: true }\n")]
    [InlineData("TypeCoerced", "$.data[*].name", "integer", "        name: { type: [string, integer], x-officegest-type: string }\n")]
    [InlineData("TypeCoerced", "$.data[*].country", "array:empty", "        country: { anyOf: [{ $ref: '#/components/schemas/Country' }, { type: 'null' }], x-officegest-empty-is-null: true }\n")]
    [InlineData("TypeMismatch", "$.data[*].name", "object", "        name: { type: [object, 'null'], x-officegest-evidence: { grade: observed, confidence: low } }\n")]
    [InlineData("UnknownEnumValue", "$.data[*].status", "C", "      x-extensible-enum: [A, B, C]\n      x-enum-varnames: [Active, Blocked, C]\n")]
    [InlineData("UnexpectedStatus", "$", "409", "        '409':\n          description: Observed; when it comes is not known.\n")]
    public async Task A_difference_becomes_a_change_that_is_learned_once(string kind, string path, string? received, string expected)
    {
        _folder.Write("drift.json", Report(kind, path, received));

        (await ToolRun.In(_folder, "spec learn drift.json --spec spec.yaml --yes")).ShouldExitWith(0);

        string learned = _folder.Read("spec.yaml");
        learned.ShouldContain(expected);
        learned.ShouldStartWith("# Ours.\nopenapi: 3.1.0\n");
        learned.ShouldContain("        # The key.\n        id: { type: integer }\n");

        ToolRun second = (await ToolRun.In(_folder, "spec learn drift.json --spec spec.yaml --yes")).ShouldExitWith(0);
        second.Errors.ShouldBe("Nothing new was found.\n");
        _folder.Read("spec.yaml").ShouldBe(learned);
    }

    [Theory]
    [InlineData("UnknownField", "$.data[*]['maria@example.pt']", "string")]
    [InlineData("UnknownEnumValue", "$.data[*].status", "Maria dos Santos, Lisboa")]
    [InlineData("TypeCoerced", "$.data[*].tags", "object")]
    [InlineData("TypeCoerced", "$.data[*].orders", "made up: Maria")]
    [InlineData("FilterIgnored", "?name", null)]
    [InlineData("RouteGone", "$", null)]
    [InlineData("PagingBroken", "$.meta", "cursor repeats")]
    public async Task What_does_not_belong_into_a_spec_is_reported_and_left_out(string kind, string path, string? received)
    {
        _folder.Write("drift.json", Report(kind, path, received));

        ToolRun run = (await ToolRun.In(_folder, "spec learn drift.json --spec spec.yaml --yes")).ShouldExitWith(0);

        run.Output.ShouldStartWith("? listCustomers ");
        _folder.Read("spec.yaml").ShouldBe(Spec);
    }

    [Fact]
    public async Task Recorded_traffic_teaches_names_and_types_and_no_values()
    {
        _folder.Write("session.har", """
            { "log": { "entries": [
              { "request": { "method": "GET", "url": "https://shop.example.pt/api/v2/customers/7?canary=1" },
                "response": { "status": 200, "content": { "mimeType": "application/json", "text": "{\"data\":{\"id\":7,\"name\":\"Canary Silva\",\"nif\":\"123456789\",\"since\":\"2026-01-31\"}}" } } },
              { "request": { "method": "GET", "url": "https://shop.example.pt/api/v2/suppliers/Canary" }, "response": { "status": 200, "content": {} } },
              { "request": { "method": "GET", "url": "https://example.pt/logo.png" }, "response": { "status": 200, "content": {} } }
            ] } }
            """);

        ToolRun run = (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);

        string learned = _folder.Read("spec.yaml");
        learned.ShouldContain("        nif:\n          type: [string, 'null']\n");
        learned.ShouldContain("        since:\n          type: [string, 'null']\n          format: date\n");
        run.Errors.ShouldContain("The spec has no operation for GET /suppliers/{…}");
        (learned + run.Output + run.Errors).ShouldNotContain("canary", Case.Insensitive);
        (learned + run.Output + run.Errors).ShouldNotContain("123456789");
    }

    [Fact]
    public async Task Reads_that_the_spec_does_not_have_are_added_with_the_keys_of_records_as_parameters()
    {
        _folder.Write("session.har", """
            { "log": { "entries": [
              { "request": { "method": "GET", "url": "https://shop.example.pt/api/v2/customers/7/addresses?page=1&canary=maria" },
                "response": { "status": 200, "content": { "text": "{\"data\":[{\"id\":1,\"street\":\"Canary\",\"since\":null},{\"id\":2,\"since\":\"2026-01-31\"}],\"meta\":{\"current_page\":1}}" } } },
              { "request": { "method": "GET", "url": "https://shop.example.pt/api/v2/customers/7/addresses/canary" },
                "response": { "status": 200, "content": { "text": "{\"data\":{\"id\":1,\"notes\":{\"canary@example.pt\":1}}}" } } },
              { "request": { "method": "POST", "url": "https://shop.example.pt/api/v2/customers" }, "response": { "status": 201, "content": { "text": "{}" } } }
            ] } }
            """);

        ToolRun run = (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);

        string learned = _folder.Read("spec.yaml");
        learned.ShouldContain("  /customers/{customer}/addresses:\n    get:\n      operationId: listAddresses\n");
        learned.ShouldContain("  /customers/{customer}/addresses/{address}:\n    get:\n      operationId: getAddress\n");
        learned.ShouldContain("since:\n                          type: [string, 'null']\n                          format: date\n");
        run.Output.ShouldContain("AsyncPageable<");
        learned.ShouldContain("    post:\n      operationId: createCustomer\n");
        (learned + run.Output).ShouldNotContain("canary@", Case.Insensitive);
        learned.ShouldNotContain("maria");

        (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);
        _folder.Read("spec.yaml").ShouldBe(learned);
    }

    [Theory]
    [InlineData("--dry-run", 0)]
    [InlineData("", 1)]
    public async Task Without_a_yes_it_only_shows_the_lines(string options, int exitCode)
    {
        _folder.Write("drift.json", Report("UnknownField", "$.data[*].points", "integer"));

        ToolRun run = (await ToolRun.In(_folder, $"spec learn drift.json --spec spec.yaml {options}".TrimEnd())).ShouldExitWith(exitCode);

        run.Output.ShouldContain("\n+        points:\n+          type: [integer, 'null']\n");
        run.Output.ShouldContain("+ Customer.Points: The property is new: long?.");
        _folder.Read("spec.yaml").ShouldBe(Spec);
    }

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("not json", 1)]
    [InlineData("{ \"format\": \"officegest-drift\", \"version\": 99, \"entries\": [] }", 1)]
    [InlineData(null, 2)]
    public async Task What_is_no_report_is_rejected(string? text, int exitCode)
    {
        if (text is not null) _folder.Write("drift.json", text);

        (await ToolRun.In(_folder, "spec learn drift.json --spec spec.yaml --yes")).ShouldExitWith(exitCode).Errors.ShouldContain("drift.json");
    }

    private static string Report(string kind, string path, string? received) => $$"""
        { "format": "officegest-drift", "version": 1, "entries": [
          { "operationId": "listCustomers", "method": "GET", "route": "/customers", "path": "{{path}}", "kind": "{{kind}}", "count": 3,
            "firstSeen": "2026-11-01T10:00:00.0000000+00:00", "lastSeen": "2026-11-02T10:00:00.0000000+00:00",
            "received": { {{(received is null ? string.Empty : $"\"{received}\": 3")}} } } ] }
        """;
}
