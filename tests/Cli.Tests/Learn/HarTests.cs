using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Learn;

public sealed class HarTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public HarTests() => _folder.Write("spec.yaml", LearnSpec.Yaml);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Requests_that_write_are_learned_over_all_their_samples()
    {
        string learned = await LearnedAsync(new HarText()
            .Add("POST", "/customers?notify=1", 201, """{"data":{"id":"9","created":"2026-09-01 10:00:00"}}""", """{"name":"Canary","vat":"500000000","limit":10,"since":"2026-01-31"}""")
            .Add("POST", "/customers", 201, """{"data":{"id":10}}""", """{"name":"Canary","limit":2.5,"since":null}""")
            .Add("POST", "/customers", 422, """{"message":"O campo canary"}""", """{"canary":1}""")
            .Add("POST", "/customers", 409, """{"message":"x"}""", """{"canary":1}"""));

        learned.ShouldContain("""
                post:
                  operationId: createCustomer
                  summary: Observed; what it is for is not documented.
                  x-officegest-evidence: {grade: observed, confidence: low}
                  parameters:
                    - name: notify
                      in: query
                      description: Observed; what it does is not known.
                      schema:
                        type: string
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [name, limit]
                          properties:
                            name:
                              type: string
                            vat:
                              type: string
                            limit:
                              type: number
                            since:
                              type: [string, 'null']
                              format: date
                  responses:
                    '201':
                      description: Observed.
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              data:
                                type: object
                                properties:
                                  id:
                                    type: [integer, string, 'null']
                                    x-officegest-type: integer
                                  created:
                                    type: [string, 'null']
                                    format: date-time-local
                                    pattern: ^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$
                    '409':
                      description: Observed; when it comes is not known.
                      x-officegest-evidence: {grade: observed, confidence: low}
                      content:
                        application/json:
                          schema:
                            $ref: '#/components/schemas/Error'
                    '422':
                      $ref: '#/components/responses/Invalid'
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Every_writing_method_is_learned_with_the_parameters_of_its_neighbours()
    {
        string learned = await LearnedAsync(new HarText()
            .Add("PUT", "/customers/7", 200, """{"data":{"id":7}}""", """{"name":"Canary"}""")
            .Add("PATCH", "/customers/7", 200, """{"data":{"id":7}}""", """{"tags":["canary"]}""")
            .Add("DELETE", "/customers/7", 204)
            .Add("POST", "/customers/7/block", 204, null, "reason=canary&until=2026-01-31&page=2", "application/x-www-form-urlencoded; charset=UTF-8"));

        foreach (string id in (string[])["replaceCustomer", "updateCustomer", "deleteCustomer", "blockCustomer"]) learned.ShouldContain($"      operationId: {id}\n");
        learned.ShouldContain("  /customers/{customer}/block:\n");
        learned.ShouldContain("description: The number.\n", Case.Sensitive);
        learned.ShouldContain("          application/x-www-form-urlencoded:\n            schema:\n              type: object\n              properties:\n                reason:\n                  type: string\n                until:\n                  type: string\n                  format: date\n");
        learned.ShouldContain("        '204':\n          description: Observed.\n");

        // One body says nothing about what is needed.
        learned.ShouldNotContain("required: [name]");
    }

    [Fact]
    public async Task Swagger_says_it_in_its_own_words()
    {
        _folder.Write("spec.yaml", """
            swagger: "2.0"
            info: { title: Shop, version: "1" }
            basePath: /api/v2
            paths:
              /customers:
                get:
                  responses: { "200": { description: Customers., schema: { type: object, properties: { data: { type: array, items: { type: object } } } } } }

            """.ReplaceLineEndings("\n"));

        string learned = await LearnedAsync(new HarText()
            .Add("GET", "/customers/7/notes?page=1", 200, """{"data":[{"id":1}]}""")
            .Add("POST", "/customers/7/notes", 201, """{"data":{"id":1}}""", """{"text":"canary"}""")
            .Add("PUT", "/customers/7", 204, null, "name=canary&since=2026-01-31", "application/x-www-form-urlencoded"));

        learned.ShouldContain("        - name: body\n          in: body\n          schema:\n            type: object\n            properties:\n              text:\n                type: string\n");
        learned.ShouldContain("        - name: since\n          in: formData\n          type: string\n          format: date\n");
        learned.ShouldContain("          description: Observed.\n          schema:\n            type: object\n");
        learned.ShouldNotContain("content:");
    }

    [Fact]
    public async Task What_only_fails_or_tells_too_little_adds_nothing()
    {
        _folder.Write("session.har", new HarText()
            .Add("GET", "/customers", 200, """{"data":[]}""")
            .Add("POST", "/customers/7/nothing", 404, """{"message":"x"}""", "{}")
            .Add("GET", "/customers/7/page", 200, "<html></html>")
            .Add("POST", "/customers/7/photo", 200, "{}", "--x", "multipart/form-data; boundary=x")
            .Add("POST", "/customers/7/broken", 200, "{}", "{")
            .Add("OPTIONS", "/customers/7/preflight", 204)
            .Add("GET", "/customers/7/given-up", 0)
            .Add("GET", "/customers/7/cached", 304)
            .ToString());

        ToolRun run = (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);

        run.Errors.ShouldContain("POST /customers/{customer}/nothing, which was called once and never succeeded, so it cannot be added.");
        foreach (string left in (string[])["GET /customers/{…}/page", "POST /customers/{…}/photo", "POST /customers/{…}/broken"]) run.Errors.ShouldContain($"{left}, which was called once. Add it by hand.");
        foreach (string silent in (string[])["preflight", "given-up", "cached"]) run.Errors.ShouldNotContain(silent);
        _folder.Read("spec.yaml").ShouldBe(LearnSpec.Yaml);
    }

    [Fact]
    public async Task Other_hosts_are_passed_over_without_their_names()
    {
        var har = new HarText()
            .Add("GET", "/customers", 200, """{"data":[]}""")
            .Add("GET", "/customers/7/notes", 200, """{"data":[{"id":1}]}""")
            .Add("GET", "https://tracker.example/api/v2/customers/7/pixels", 200, """{"data":[]}""")
            .Add("GET", "https://cdn.example/logo.png", 200, "x")
            .Add("GET", "data:image/png;base64,AAAA", 200, "x");
        _folder.Write("session.har", har.ToString());

        ToolRun run = (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);

        run.Errors.ShouldContain("Ignored 2 calls to 2 other hosts.");
        (run.Errors + run.Output + _folder.Read("spec.yaml")).ShouldNotContain("tracker");
        _folder.Read("spec.yaml").ShouldContain("  /customers/{customer}/notes:\n");
        _folder.Read("spec.yaml").ShouldNotContain("pixels");
    }

    [Fact]
    public async Task Hosts_that_cannot_be_distinguished_are_all_left()
    {
        _folder.Write("session.har", new HarText()
            .Add("GET", "https://one.example/api/v2/customers/7/notes", 200, """{"data":[{"id":1}]}""")
            .Add("GET", "https://two.example/api/v2/customers/7/pixels", 200, """{"data":[]}""")
            .ToString());

        ToolRun run = (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);

        run.Errors.ShouldContain("several hosts");
        _folder.Read("spec.yaml").ShouldBe(LearnSpec.Yaml);
    }

    [Theory]
    [InlineData("""{"log":{"entries":[]}}""")]
    [InlineData("""{"log":{"entries":[null,1,{},{"request":1},{"request":{},"response":{}},{"request":{"method":"GET","url":1},"response":{"status":"200"}}]}}""")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"https://a.pt/api/v2/customers"},"response":{"status":200}}]}}""")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"https://a.pt/api/v2/customers"},"response":{"status":200,"content":{"text":null}}}]}}""")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"https://a.pt/api/v2/customers"},"response":{"status":200,"content":{"text":"%%%","encoding":"base64"}}}]}}""")]
    public async Task Entries_that_say_nothing_cost_nothing(string har)
    {
        _folder.Write("session.har", har);

        (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0).Errors.ShouldBe("Nothing new was found.\n");
    }

    [Theory]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"https://canary.pt/api""")]
    [InlineData("""{"log":{"entries":{"canary":1}}}""")]
    [InlineData("""{"log":{"canary":[]}}""")]
    [InlineData("""["canary"]""")]
    [InlineData("""{"format":"officegest-drift","version":2,"entries":[{"canary":1}]}""")]
    [InlineData("""{"format":"officegest-drift","version":1,"entries":[{"operationId":"listCustomers","kind":"canary"}]}""")]
    [InlineData("""{"format":"officegest-drift","version":"canary"}""")]
    [InlineData("")]
    public async Task A_file_that_cannot_be_read_is_named_and_nothing_of_it_or_the_others_is_taken(string text)
    {
        _folder.Write("good.har", new HarText().Add("GET", "/customers", 200, """{"data":[{"id":1,"points":1}]}""").ToString());
        _folder.Write("bad.json", text);

        ToolRun run = (await ToolRun.In(_folder, "spec learn good.har bad.json --spec spec.yaml --yes")).ShouldExitWith(1);

        run.Errors.ShouldStartWith("error: 'bad.json' ");
        run.Errors.ShouldNotContain("canary");
        _folder.Read("spec.yaml").ShouldBe(LearnSpec.Yaml);
    }

    [Theory]
    [InlineData("status", "OPEN", "CLOSED", true)]
    [InlineData("payment_type", "MB", "CASH_1", true)]
    [InlineData("initials", "MS", "JP", false)]
    [InlineData("status", "MARIA", "SILVA", false)]
    [InlineData("status", "AA00BB", "CC11DD", false)]
    [InlineData("status", "Open", "Closed", false)]
    public async Task Few_codes_seen_often_are_an_open_enumeration(string field, string one, string two, bool isListed)
    {
        string rows = string.Join(',', Enumerable.Range(0, 24).Select(i => $$"""{"id":{{i}},"{{field}}":"{{(i % 3 == 0 ? one : two)}}"}"""));

        string learned = await LearnedAsync(new HarText().Add("GET", "/customers", 200, $$"""{"data":[{{rows}}]}"""));

        learned.ShouldContain($"        {field}:\n          type: [string, 'null']\n");
        learned.Contains("x-extensible-enum: [", StringComparison.Ordinal).ShouldBe(isListed);
        learned.Contains(one, StringComparison.Ordinal).ShouldBe(isListed);
    }

    [Fact]
    public async Task Fields_with_parts_are_described_with_them()
    {
        string learned = await LearnedAsync(new HarText()
            .Add("GET", "/customers", 200, """{"data":[{"id":1,"plan":{"level":2,"until":"2026-01-31"}},{"id":2,"plan":[],"lines":[{"place":1},{"place":"2"}]},{"id":3,"plan":{"level":null,"until":"0000-00-00"}}]}"""));

        learned.ShouldContain("        plan:\n          type: [object, 'null']\n          x-officegest-empty-is-null: true\n          properties:\n            level:\n              type: [integer, 'null']\n              format: int64\n            until:\n              type: [string, 'null']\n              format: date\n              x-officegest-empty-is-null: true\n");
        learned.ShouldContain("              place:\n                type: [integer, string, 'null']\n                x-officegest-type: integer\n");
    }

    private async Task<string> LearnedAsync(HarText har)
    {
        _folder.Write("session.har", har.ToString());
        ToolRun run = (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);
        string learned = _folder.Read("spec.yaml");
        (learned + run.Output + run.Errors).ShouldNotContain("canary", Case.Insensitive);

        ToolRun second = (await ToolRun.In(_folder, "spec learn session.har --spec spec.yaml --yes")).ShouldExitWith(0);
        second.Errors.ShouldEndWith("Nothing new was found.\n");
        _folder.Read("spec.yaml").ShouldBe(learned);
        return learned;
    }
}
