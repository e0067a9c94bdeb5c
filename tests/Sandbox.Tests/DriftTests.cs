using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox.Tests;

public sealed class DriftTests : IAsyncLifetime
{
    private OfficeGestSandbox _sandbox = null!;
    private SandboxClient _client = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.Spec = SandboxSpec.None;
        });
        _client = await SandboxClient.LogInAsync(_sandbox);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Theory]
    [InlineData("workshop/vehicles")]
    [InlineData("workshop/vehicles/AA-00-BB")]
    public async Task Every_record_has_a_key_nobody_knows(string path)
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.UnknownField, Field = "co2_class", Value = "C" });

        Records(await _client.GetAsync(path)).ShouldAllBe(record => (string)record["co2_class"]! == "C");
    }

    [Fact]
    public async Task A_key_is_missing_or_null()
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.MissingField, Field = "name" });
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.NullField, Field = "id" });

        var records = Records(await _client.GetAsync("entities/customers"));

        records.ShouldAllBe(record => !record.ContainsKey("name"));
        records.ShouldAllBe(record => record.ContainsKey("id") && record["id"] == null);
    }

    [Theory]
    [InlineData("id", null, JsonValueKind.String)]
    [InlineData("active", null, JsonValueKind.Number)]
    [InlineData("name", null, JsonValueKind.Array)]
    [InlineData("country", null, JsonValueKind.Array)]
    [InlineData("country.name", "7", JsonValueKind.Number)]
    public async Task A_key_changes_its_type(string field, string? value, JsonValueKind kind)
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.ChangedType, Field = field, Value = value is null ? null : JsonNode.Parse(value) });

        var record = Records(await _client.GetAsync("entities/customers"))[0];

        field.Split('.').Aggregate((JsonNode?)record, (node, step) => node![step])!.GetValueKind().ShouldBe(kind);
    }

    [Fact]
    public async Task A_code_is_new()
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.UnknownEnumValue, Path = "/workshop/service-orders" });

        Records(await _client.GetAsync("workshop/service-orders")).ShouldAllBe(record => (string)record["status"]! == "XPTO");
    }

    [Fact]
    public async Task A_filter_is_ignored_in_silence()
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.IgnoredFilter, Field = "plate", Count = 1 });

        Records(await _client.GetAsync("workshop/vehicles?plate=AA-00-BB")).Count.ShouldBe(15);
        Records(await _client.GetAsync("workshop/vehicles?plate=AA-00-BB")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_path_nobody_knows_is_there()
    {
        (await _client.TryGetAsync("workshop/tyres")).Status.ShouldBe(404);

        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.NewEndpoint, Path = "/workshop/tyres", Value = JsonNode.Parse("""[{"id":5,"size":"205/55"}]""") });

        Records(await _client.GetAsync("workshop/tyres"))[0]["size"]!.ToString().ShouldBe("205/55");
    }

    [Fact]
    public async Task The_envelope_is_gone()
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.MissingEnvelope });

        (await _client.GetAsync("workshop/fuels")).ShouldBeOfType<JsonArray>();
    }

    [Fact]
    public async Task The_cursor_goes_round_in_a_circle()
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.RepeatedCursor });
        var first = await _client.GetAsync("workshop/service-orders");

        var second = await _client.GetAsync("workshop/service-orders?cursor=" + first["meta"]!["next"]);

        second["meta"]!["next"]!.ToString().ShouldBe(first["meta"]!["next"]!.ToString());
    }

    [Fact]
    public async Task Errors_do_not_drift()
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.UnknownField });

        (await _client.TryGetAsync("entities/customers/1")).Body!.AsObject().Count.ShouldBe(1);
    }

    private static List<JsonObject> Records(JsonNode answer) =>
        answer["data"] is JsonArray rows ? [.. rows.OfType<JsonObject>()] : [(JsonObject)answer["data"]!];
}
