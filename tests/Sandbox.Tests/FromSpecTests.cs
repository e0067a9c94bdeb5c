using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Sandbox.Tests;

public sealed class FromSpecTests : IAsyncLifetime
{
    private OfficeGestSandbox _sandbox = null!;
    private SandboxClient _client = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.Spec = SandboxSpec.FromText(SmallSpec.Yaml);
        });
        _client = await SandboxClient.LogInAsync(_sandbox);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_list_has_its_example_first_and_enough_rows_to_be_paged()
    {
        var rows = await _client.WalkPagesAsync("workshop/tyres");
        var capped = await _client.GetAsync("workshop/tyres?limit=99");

        rows.Count.ShouldBe(40);
        rows.Select(row => (long)row["id"]!).Distinct().Count().ShouldBe(40);
        var example = rows.Single(row => (string)row["size"]! == "205/55 R16");
        example["mounted_on"].ShouldBeNull();
        rows.Where(row => row != example).ShouldAllBe(row => DateOnly.Parse((string)row["mounted_on"]!, CultureInfo.InvariantCulture) > DateOnly.MinValue);
        rows.ShouldAllBe(row => (long)row["id"]! >= 5);
        capped["data"]!.AsArray().Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_list_by_cursor_is_walked_to_its_end()
    {
        var rows = await _client.WalkCursorAsync("workshop/lifts?x=1");

        rows.Select(row => (string)row["code"]!).Distinct().Count().ShouldBe(40);
        ((string)rows[0]["code"]!).ShouldMatch("^L[0-9]{3}$");
    }

    [Fact]
    public async Task Filters_of_the_description_work()
    {
        (await _client.WalkPagesAsync("workshop/tyres?brand=xemp")).Count.ShouldBe(1);
        (await _client.WalkPagesAsync("workshop/tyres?winter=false")).ShouldAllBe(row => !(bool)row["winter"]!);
    }

    [Fact]
    public async Task What_is_created_is_read_again_changed_and_deleted()
    {
        var (status, made) = await _client.SendAsync("POST", "workshop/tyres", new { size = "195/65 R15", stock = 4 });
        status.ShouldBe(201);
        var path = $"workshop/tyres/{made!["data"]!["id"]}";

        ((string)(await _client.GetAsync(path))["data"]!["size"]!).ShouldBe("195/65 R15");
        (await _client.WalkPagesAsync("workshop/tyres")).Count.ShouldBe(41);
        (await _client.SendAsync("PATCH", path, new { depth = 7.5 })).Status.ShouldBe(200);
        var changed = (await _client.GetAsync(path))["data"]!;
        ((decimal)changed["depth"]!).ShouldBe(7.5m);
        ((string)changed["size"]!).ShouldBe("195/65 R15");
        (await _client.SendAsync("DELETE", path)).Status.ShouldBe(204);
        (await _client.TryGetAsync(path)).Status.ShouldBe(404);
        (await _client.SendAsync("DELETE", path)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_reset_undoes_every_write()
    {
        var before = (await _client.WalkPagesAsync("workshop/tyres")).Select(row => row.ToJsonString()).ToList();
        await _client.SendAsync("POST", "workshop/tyres", new { size = "x" });
        await _client.SendAsync("DELETE", $"workshop/tyres/{JsonNode.Parse(before[3])!["id"]}");
        await _client.SendAsync("PUT", "settings", new { language = "en" });

        _sandbox.Reset();

        (await _client.WalkPagesAsync("workshop/tyres")).Select(row => row.ToJsonString()).ShouldBe(before);
        ((string)(await _client.GetAsync("settings"))["data"]!["language"]!).ShouldBe("pt");
    }

    [Theory]
    [InlineData("POST", "workshop/tyres", "{}", "size", "O campo size é obrigatório.")]
    [InlineData("PUT", "workshop/tyres/7", """{"size":1}""", "size", "O campo size deve ser texto.")]
    [InlineData("PATCH", "workshop/tyres/7", """{"stock":"muito"}""", "stock", "O campo stock deve ser um número inteiro.")]
    [InlineData("POST", "workshop/tyres", """{"size":"205","supplier_tax":"500000001"}""", "supplier_tax", "O formato do campo supplier_tax é inválido.")]
    [InlineData("PATCH", "workshop/tyres/7", """{"supplier_tax":500000000}""", "supplier_tax", "O campo supplier_tax deve ser texto.")]
    [InlineData("GET", "workshop/tyres/search", null, "q", "O campo q é obrigatório.")]
    public async Task What_the_description_requires_is_required(string method, string path, string? body, string field, string message)
    {
        var (status, answer) = await _client.SendAsync(method, path, body is null ? null : JsonNode.Parse(body));

        status.ShouldBe(422);
        ((string?)answer!["errors"]![field]![0]).ShouldBe(message);
    }

    [Theory]
    [InlineData("""{"supplier_tax":"501002146"}""")]
    [InlineData("""{"supplier_tax":null}""")]
    [InlineData("{}")]
    public async Task A_value_of_its_format_and_no_value_are_taken(string body) =>
        (await _client.SendAsync("PATCH", "workshop/tyres/7", JsonNode.Parse(body))).Status.ShouldBe(200);

    [Fact]
    public async Task Samples_of_tax_numbers_are_valid_and_differ()
    {
        var (_, rows) = await _client.TryGetAsync("workshop/tyres/search?q=x");

        var numbers = rows!.AsArray().Select(row => (string)row!["supplier_tax"]!).ToList();
        numbers.ShouldAllBe(number => TaxNumber.IsValid(number));
        numbers.ShouldBeUnique();
    }

    [Fact]
    public async Task Responses_without_an_envelope_have_none()
    {
        var (_, body) = await _client.TryGetAsync("workshop/tyres/search?q=x");

        body.ShouldBeOfType<JsonArray>().Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_action_answers_without_making_a_record()
    {
        (await _client.SendAsync("POST", "workshop/tyres/7/mount")).Status.ShouldBe(200);
        (await _client.WalkPagesAsync("workshop/tyres")).Count.ShouldBe(40);
    }

    [Fact]
    public async Task A_thing_there_is_one_of_is_written_and_read()
    {
        await _client.SendAsync("PUT", "settings", new { language = "en" });

        var settings = (await _client.GetAsync("settings"))["data"]!;

        ((string)settings["language"]!).ShouldBe("en");
        ((int)settings["vat"]!).ShouldBe(23);
    }

    [Fact]
    public async Task Texts_files_and_streams_are_returned_as_such()
    {
        using var anyone = new SandboxClient(_sandbox);
        (await anyone.Http.GetStringAsync("ping")).ShouldBe("pong");
        (await _client.Http.GetByteArrayAsync("files/9"))[..4].ShouldBe("%PDF"u8.ToArray());
        (await _client.Http.GetStringAsync("events")).Split("\n\n").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_record_without_a_list_is_there_under_any_key()
    {
        var (status, body) = await _client.TryGetAsync("trees/oak");

        status.ShouldBe(200);
        body!.AsObject().ContainsKey("children").ShouldBeTrue();
    }

    [Fact]
    public async Task Operations_added_to_a_known_resource_work_on_its_records()
    {
        (await _client.SendAsync("PATCH", "entities/customers/1001", new { name = "Nome Novo" })).Status.ShouldBe(200);
        (await _client.SendAsync("DELETE", "entities/customers/1002")).Status.ShouldBe(204);

        var changed = (await _client.GetAsync("entities/customers/1001"))["data"]!;
        ((string)changed["name"]!).ShouldBe("Nome Novo");
        ((string)changed["tax_id"]!).Length.ShouldBe(9);
        (await _client.TryGetAsync("entities/customers/1002")).Status.ShouldBe(404);
        (await _client.WalkPagesAsync("entities/customers")).Count.ShouldBe(39);
        (await _client.SendAsync("DELETE", "entities/customers/5")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task What_belongs_to_a_record_belongs_to_that_record_alone()
    {
        var other = (string)(await _client.GetAsync("workshop/vehicles"))["data"]![1]!["plate"]!;
        (await _client.SendAsync("POST", "workshop/vehicles/AA-00-BB/notes", new { text = "Falta a chave suplente" })).Status.ShouldBe(200);

        (await _client.GetAsync("workshop/vehicles/AA-00-BB/notes"))["data"]!.AsArray().Count(note => (string)note!["text"]! == "Falta a chave suplente").ShouldBe(1);
        (await _client.GetAsync($"workshop/vehicles/{other}/notes"))["data"]!.AsArray().Count(note => (string)note!["text"]! == "Falta a chave suplente").ShouldBe(0);
        (await _client.TryGetAsync("workshop/vehicles/ZZ-99-ZZ/notes")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_module_of_the_description_gates_its_operation()
    {
        _sandbox.Deny("workshop.stock");

        (await _client.TryGetAsync("workshop/tyres")).Status.ShouldBe(403);
        (await _client.TryGetAsync("workshop/lifts")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("openapi: 3.1.0\ninfo: [")]
    [InlineData("just words")]
    [InlineData("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"x\",\"version\":\"1\"},\"paths\":{}}")]
    public async Task A_description_that_cannot_be_read_is_rejected_and_an_empty_one_is_none(string text)
    {
        var start = () => OfficeGestSandbox.StartAsync(o => o.Spec = SandboxSpec.FromText(text));

        if (text.Length == 0)
            await (await start()).DisposeAsync();
        else
            (await start.ShouldThrowAsync<FormatException>()).Message.ShouldStartWith("The spec cannot be read: ");
    }

    [Fact]
    public async Task A_description_that_goes_round_in_circles_is_served()
    {
        var yaml = new StringBuilder("openapi: 3.1.0\ninfo: { title: x, version: '1' }\npaths:\n");
        foreach (var name in new[] { "Doubled0", "Clique0", "Endless" })
            yaml.Append(CultureInfo.InvariantCulture, $"  /{name}: {{ get: {{ responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{name}' }} }} }} }} }} }} }}\n");
        yaml.Append("components:\n  schemas:\n    Endless: { type: object, required: [next], properties: { next: { $ref: '#/components/schemas/Endless' } } }\n    Doubled30: { type: object }\n");
        for (var i = 0; i < 30; i++)
            yaml.Append(CultureInfo.InvariantCulture, $"    Doubled{i}: {{ allOf: [{{ $ref: '#/components/schemas/Doubled{i + 1}' }}, {{ $ref: '#/components/schemas/Doubled{i + 1}' }}] }}\n");
        for (var i = 0; i < 12; i++)
            yaml.Append(CultureInfo.InvariantCulture, $"    Clique{i}: {{ type: object, properties: {{ {string.Join(", ", Enumerable.Range(0, 12).Select(j => $"p{j}: {{ $ref: '#/components/schemas/Clique{j}' }}"))} }} }}\n");
        await using var sandbox = await OfficeGestSandbox.StartAsync(o => o.Spec = yaml.ToString());
        using var client = await SandboxClient.LogInAsync(sandbox);

        foreach (var path in new[] { "Doubled0", "Clique0", "Endless" })
            (await client.GetAsync(path)).ToJsonString().Length.ShouldBeLessThan(200_000);
    }

    [Fact]
    public async Task A_description_is_taken_from_a_file_too()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, SmallSpec.Yaml);
            await using var sandbox = await OfficeGestSandbox.StartAsync(o => o.Spec = path);
            using var client = new SandboxClient(sandbox);

            (await client.Http.GetStringAsync("ping")).ShouldBe("pong");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("depth")]
    [InlineData("-depth")]
    public async Task A_list_that_takes_sort_is_sorted_by_value(string sort)
    {
        var depths = (await _client.WalkPagesAsync("workshop/tyres?sort=" + sort)).Select(row => (decimal?)row["depth"] ?? 0).ToList();

        depths.ShouldBe(sort[0] == '-' ? depths.OrderDescending() : depths.Order());
        depths.Max().ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Swagger_2_is_read_too()
    {
        const string Swagger = """
            { "swagger": "2.0", "info": { "title": "x", "version": "1" }, "basePath": "/api/v2", "paths": {
              "/old/things": { "get": { "produces": ["application/json"], "responses": { "200": { "description": "ok", "schema": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "integer" } } } } } } } } } }
            """;
        await using var sandbox = await OfficeGestSandbox.StartAsync(o => o.Spec = SandboxSpec.FromText(Swagger));
        using var client = await SandboxClient.LogInAsync(sandbox);

        (await client.GetAsync("old/things")).AsArray().Count.ShouldBe(3);
    }
}
