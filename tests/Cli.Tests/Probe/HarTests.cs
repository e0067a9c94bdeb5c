using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Privacy;
using OfficeGest.Sandbox;

namespace OfficeGest.Cli.Tests.Probe;

public sealed class HarTests : IDisposable
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://company.officegest.com/api/v2" }]
        paths:
          /auth/me:
            get: { operationId: whoAmI, responses: { "200": { description: I., content: { application/json: { schema: { type: object } } } } } }
          /customers:
            get:
              operationId: listCustomers
              responses:
                "200": { description: Customers., content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { $ref: "#/components/schemas/Customer" } } } } } } }
          /customers/{customer}:
            get:
              operationId: getCustomer
              parameters: [{ name: customer, in: path, required: true, schema: { type: string } }]
              responses:
                "200": { description: A customer., content: { application/json: { schema: { type: object, properties: { data: { $ref: "#/components/schemas/Customer" } } } } } }
        components:
          schemas:
            Customer:
              type: object
              required: [id]
              properties:
                id: { type: string }
                name: { type: string }
                status: { type: string, x-extensible-enum: [ACT] }
                phones: { type: object, additionalProperties: { type: string } }

        """;

    // A model year and a flag of the query say nothing when they are found in these.
    private const string StandIns = "2000-01-01 true false";

    private readonly TemporaryFolder _folder = new();

    public HarTests() => _folder.Write("full.yaml", Repository.Description);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--har session.har", "customer data. Also give --scrub")]
    [InlineData("--scrub", "--har")]
    public async Task Neither_goes_without_the_other(string options, string mentioned)
    {
        bool asked = false;
        using var server = new Loopback(_ => asked = true);

        ToolRun run = (await _folder.Probe(server.Address, "u", "p", ["--spec", "full.yaml", .. options.Split(' ')])).ShouldExitWith(2);

        run.Errors.ShouldContain(mentioned);
        asked.ShouldBeFalse();
        _folder.Has("session.har").ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_learned_from_the_traffic_is_what_is_learned_from_the_report()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            void Add(SandboxFaultKind kind, string path, string? field = null, JsonNode? value = null, int? status = null) =>
                options.Faults.Add(new SandboxFault { Kind = kind, Path = path, Field = field, Value = value, Status = status });
            Add(SandboxFaultKind.UnknownField, "/entities/customers", "loyalty_level", "2026-11-23");
            Add(SandboxFaultKind.UnknownField, "/entities/customers", "seen", "2026-11-23 10:00:00");
            Add(SandboxFaultKind.UnknownField, "/entities/customers", "synced", "2026-11-23T10:00:00+00:00");
            Add(SandboxFaultKind.UnknownField, "/entities/customers", "nickname", "Canary");
            Add(SandboxFaultKind.UnknownField, "/entities/customers", "canary@example.pt", 1);
            Add(SandboxFaultKind.UnknownField, "/entities/customers", "by_mail", new JsonObject { ["canary@example.pt"] = 1 });
            Add(SandboxFaultKind.UnknownField, "/workshop/fuels", "points", 4711);
            Add(SandboxFaultKind.UnknownField, "/workshop/fuels", "share", 0.25);
            Add(SandboxFaultKind.ChangedType, "/workshop/interventions", "value_without_vat");
            Add(SandboxFaultKind.NullField, "/workshop/brands", "id");
            Add(SandboxFaultKind.MissingField, "/workshop/versions", "id");
            Add(SandboxFaultKind.UnknownEnumValue, "/workshop/monitor");
            Add(SandboxFaultKind.UnknownEnumValue, "/workshop/service-orders", "status", "Maria dos Santos, Lisboa");
            Add(SandboxFaultKind.ServerError, "/workshop/models", status: 409);
        });
        (await _folder.Probe(sandbox, "full.yaml", "--report", "drift.json", "--har", "session.har", "--scrub")).ShouldExitWith(1);
        File.Copy(Path.Combine(_folder.Path, "full.yaml"), Path.Combine(_folder.Path, "traffic.yaml"));

        ToolRun report = (await ToolRun.In(_folder, "spec learn drift.json --spec full.yaml --yes")).ShouldExitWith(0);
        ToolRun traffic = (await ToolRun.In(_folder, "spec learn session.har --spec traffic.yaml --yes")).ShouldExitWith(0);

        _folder.Read("traffic.yaml").ShouldBe(_folder.Read("full.yaml"));
        report.Output.ShouldContain("+ Customer.LoyaltyLevel: The property is new: DateOnly?.");
        traffic.Output.ShouldContain("Added the values XPTO.");
        traffic.Output.ShouldContain("Added the status 409.");
        traffic.Output.Split('\n').Count(static line => line.StartsWith("+ ", StringComparison.Ordinal))
            .ShouldBe(report.Output.Split('\n').Count(static line => line.StartsWith("+ ", StringComparison.Ordinal)));
        string said = Said(_folder.Read("session.har"));
        foreach (string canary in (string[])["canary", "Maria", "4711", "0.25"]) said.ShouldNotContain(canary);
    }

    [Fact]
    public async Task Nothing_that_the_sandbox_says_of_anybody_is_in_the_file()
    {
        await using OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        (await _folder.Probe(sandbox, "full.yaml", "--har", "session.har", "--scrub")).ShouldExitWith(0);
        string har = _folder.Read("session.har");
        string said = Said(har);

        // The same requests once more: every text and every longer number of the answers is a canary.
        using var client = new HttpClient();
        HttpResponseMessage login = await client.PostAsJsonAsync(new Uri(sandbox.BaseAddress, "auth/login"), new { username = sandbox.Username, password = sandbox.Password });
        string token = JsonDocument.Parse(await login.Content.ReadAsStringAsync()).RootElement.GetProperty("data").GetProperty("token").GetString()!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var canaries = new HashSet<string>(StringComparer.Ordinal);
        RecordedRequest[] requests = [.. sandbox.Requests.Where(static request => request.Method == "GET")];
        foreach (RecordedRequest request in requests)
        {
            string[] query = [.. request.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair => Uri.UnescapeDataString(pair.Split('=')[1]))];
            canaries.UnionWith(query.Where(static value => value.Length > 3));
            using JsonDocument answer = JsonDocument.Parse(await client.GetStringAsync(new Uri(sandbox.BaseAddress, request.Path + request.Query)));
            Collect(answer.RootElement, canaries);
        }

        string spec = _folder.Read("full.yaml");
        string[] words = [.. canaries.Where(value => !IsInEnumeration(spec, value) && !StandIns.Contains(value, StringComparison.Ordinal))];
        words.Length.ShouldBeGreaterThan(150);
        words.Where(said.Contains).ShouldBeEmpty();
        foreach (string secret in (string[])[sandbox.Username, sandbox.Password, "eyJ", "Bearer", "Authorization", "Set-Cookie", "auth/", sandbox.BaseAddress.Host, sandbox.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)])
            said.ShouldNotContain(secret);
        requests.Length.ShouldBe(JsonDocument.Parse(har).RootElement.GetProperty("log").GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task It_is_HAR_1_2_with_stand_ins_and_nothing_but_codes_and_names_of_the_responses()
    {
        _folder.Write("spec.yaml", Spec);
        using var server = new Loopback(static context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.AddHeader("X-Customer", "canary");
            context.Response.AddHeader("Set-Cookie", "session=canary");
            (int status, string body) = context.Request.Url!.AbsolutePath switch
            {
                "/api/v2/auth/login" => (200, """{"data":{"token":"canary"}}"""),
                "/api/v2/auth/me" => (200, """{"data":{"name":"canary"}}"""),
                "/api/v2/customers" => (200, """
                    {"data":[{"id":"canary/7","name":"Canary","status":"ACT","phones":{"canary@example.pt":"+351 canary"},"active":true,"none":null,"empty":"","day":"2026-11-24","AA-00-BB":4711.5,"points":4711},
                     {"id":"canary/8","active":false,"none":"canary","empty":"","day":null,"AA-00-BB":4711.5}]}
                    """),
                _ => (418, """{"message":"Canary is a teapot","errors":{"canary@example.pt":["canary"]}}"""),
            };
            context.Response.StatusCode = status;
            context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: false);
        });

        (await _folder.Probe(server.Address, "canary", "canary", ["--spec", "spec.yaml", "--har", "session.har", "--scrub"])).ShouldExitWith(1);

        string har = _folder.Read("session.har");
        har.ShouldNotContain("canary", Case.Insensitive);
        har.ShouldNotContain("127.0.0.1");
        JsonElement log = JsonDocument.Parse(har).RootElement.GetProperty("log");
        log.GetProperty("version").GetString().ShouldBe("1.2");
        JsonElement[] entries = [.. log.GetProperty("entries").EnumerateArray()];
        entries.Select(static entry => entry.GetProperty("request").GetProperty("url").GetString()).ShouldBe(
        [
            "https://installation.invalid/api/v2/customers",
            "https://installation.invalid/api/v2/customers/a%20text",
        ]);
        Text(entries[0]).ShouldBe("""
            {"data":[{"id":"a text","name":"a text","status":"ACT","phones":{"(key 1)":"a text"},"active":true,"none":null,"empty":"","day":"2000-01-01","(key 1)":1.5,"(key 2)":1},{"id":"a text","active":false,"none":"a text","empty":"","day":null,"(key 1)":1.5}]}
            """);
        Text(entries[1]).ShouldBe("""{"message":"a text","errors":{"(key 1)":["a text"]}}""");
        entries[1].GetProperty("response").GetProperty("status").GetInt32().ShouldBe(418);
        entries[0].GetProperty("response").GetProperty("headers").EnumerateArray().Select(static header => header.GetProperty("name").GetString()).ShouldBe(["Content-Type", "Date"]);
        foreach (string required in (string[])["startedDateTime", "time", "request", "response", "cache", "timings"]) entries[0].TryGetProperty(required, out _).ShouldBeTrue(required);
    }

    [Fact]
    public async Task Pages_broken_JSON_and_responses_that_are_too_long_are_not_kept()
    {
        _folder.Write("spec.yaml", Spec);
        using var server = new Loopback(context =>
        {
            bool isList = context.Request.Url!.AbsolutePath.EndsWith("/customers", StringComparison.Ordinal);
            context.Response.ContentType = isList || context.Request.HttpMethod == "POST" ? "application/json" : "text/html";
            string row = string.Join(',', Enumerable.Range(0, 12).Select(static i => $"\"field_{i}\":\"a\"").Prepend("\"id\":\"7\""));
            string body = context.Request.HttpMethod == "POST" ? """{"data":{"token":"t"}}"""
                : isList ? $$"""{"data":[{{string.Join(',', Enumerable.Repeat($"{{{row}}}", 5_000))}}]}"""
                : "<html>Canary</html>";
            context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
        });

        (await _folder.Probe(server.Address, "u", "p", ["--spec", "spec.yaml", "--har", "session.har", "--scrub"])).ShouldExitWith(1);

        JsonElement[] entries = [.. JsonDocument.Parse(_folder.Read("session.har")).RootElement.GetProperty("log").GetProperty("entries").EnumerateArray()];
        entries.Length.ShouldBe(2);
        entries.Where(static entry => entry.GetProperty("response").GetProperty("content").TryGetProperty("text", out _)).ShouldBeEmpty();
        _folder.Read("session.har").ShouldNotContain("Canary");
    }

    [Theory]
    [InlineData("""{"data":[{"id":"\ud800"}]}""")]
    [InlineData("""{"data":[{"id":"..","\udc00":1}]}""")]
    public async Task Half_a_character_ends_neither_the_probe_nor_the_file(string body)
    {
        _folder.Write("spec.yaml", Spec);
        using var server = new Loopback(context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Close(Encoding.UTF8.GetBytes(context.Request.HttpMethod == "POST" ? """{"data":{"token":"t"}}""" : body), willBlock: false);
        });

        ToolRun run = (await _folder.Probe(server.Address, "u", "p", ["--spec", "spec.yaml", "--har", "session.har", "--scrub"])).ShouldExitWith(1);

        run.Output.ShouldContain("The response cannot be read.");
        _folder.Has("session.har").ShouldBeTrue();
    }

    [Theory]
    [InlineData("..")]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_key_that_leads_elsewhere_is_not_followed(string key)
    {
        _folder.Write("spec.yaml", Spec);
        using var server = new Loopback(context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Close(Encoding.UTF8.GetBytes(context.Request.HttpMethod == "POST" ? """{"data":{"token":"t"}}""" : $$"""{"data":[{"id":"{{key}}"}]}"""), willBlock: false);
        });

        (await _folder.Probe(server.Address, "u", "p", ["--spec", "spec.yaml", "--format", "markdown"])).ShouldExitWith(0).Output.ShouldContain("| getCustomer | /customers/{customer} | Skipped |");
    }

    [Fact]
    public async Task A_probe_that_is_stopped_leaves_no_file_and_no_half_of_one()
    {
        _folder.Write("spec.yaml", Spec);
        _folder.Write("drift.json", "before");
        using var stop = new CancellationTokenSource();
        using var server = new Loopback(context =>
        {
            if (context.Request.HttpMethod == "GET") stop.Cancel();
            context.Response.ContentType = "application/json";
            context.Response.Close(Encoding.UTF8.GetBytes("""{"data":{"token":"t"}}"""), willBlock: false);
        });

        ToolRun run = await _folder.Probe(server.Address, "u", "p", ["--spec", "spec.yaml", "--har", "session.har", "--scrub", "--report", "drift.json"], stop.Token);

        run.ShouldExitWith(1).Errors.ShouldBe("error: Stopped.\n");
        run.Output.ShouldBeEmpty();
        _folder.Files(".").Keys.Order(StringComparer.Ordinal).ShouldBe(["drift.json", "full.yaml", "spec.yaml"]);
        _folder.Read("drift.json").ShouldBe("before");
    }

    [Theory]
    [InlineData("customer", true)]
    [InlineData("novoCampo_2", true)]
    [InlineData("NIF", true)]
    [InlineData("AA-00-BB", false)]
    [InlineData("PT500000000", false)]
    [InlineData("maria@example.pt", false)]
    [InlineData("500000000", false)]
    [InlineData("Maria Santos", false)]
    public void A_key_is_a_name_or_a_value(string key, bool isName) => FieldName.Is(key).ShouldBe(isName);

    private static string Text(JsonElement entry) => entry.GetProperty("response").GetProperty("content").GetProperty("text").GetString()!;

    /// <summary>All names, texts and numbers, those within bodies too, unescaped. Not times and sizes, in whose digits anything may be found.</summary>
    private static string Said(string har)
    {
        JsonNode log = JsonNode.Parse(har)!["log"]!;
        foreach (JsonNode? entry in log["entries"]!.AsArray())
        {
            foreach (string time in (string[])["startedDateTime", "time", "timings"]) entry!.AsObject().Remove(time).ShouldBeTrue();
            JsonObject content = entry!["response"]!["content"]!.AsObject();
            content.Remove("size").ShouldBeTrue();
            if (content["text"] is { } text) content["text"] = JsonNode.Parse((string)text!);
            entry["response"]!["headers"]!.AsArray().Single(static header => (string)header!["name"]! == "Date")!.AsObject().Remove("value");
        }

        return log.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static void Collect(JsonElement value, HashSet<string> canaries)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject()) Collect(property.Value, canaries);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray()) Collect(item, canaries);
                break;
            case JsonValueKind.String or JsonValueKind.Number when value.ToString().Length > 3:
                canaries.Add(value.ToString());
                break;
        }
    }

    private static bool IsInEnumeration(string spec, string value) => spec.Split('\n').Any(line => line.Contains("enum: [", StringComparison.Ordinal) && line.Contains(value, StringComparison.Ordinal));
}
