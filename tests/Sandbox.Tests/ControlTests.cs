using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox.Tests;

public sealed class ControlTests : IAsyncLifetime
{
    private OfficeGestSandbox _sandbox = null!;
    private SandboxClient _client = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.Spec = SandboxSpec.None;
            o.Password = "canario-91c7";
        });
        _client = await SandboxClient.LogInAsync(_sandbox);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Faults_are_added_listed_and_removed_from_outside()
    {
        (await PostAsync("/_sandbox/faults", """[{"kind":"server_error","status":502,"count":3},{"kind":"latency","delay":"00:00:00","path":"/crm/*"}]""")).ShouldBe(HttpStatusCode.NoContent);

        (await _client.TryGetAsync("workshop/fuels")).Status.ShouldBe(502);
        var listed = JsonNode.Parse(await _client.Http.GetStringAsync("/_sandbox/faults"))!.AsArray();
        listed.Count.ShouldBe(2);
        ((int)listed[0]!["count"]!).ShouldBe(2);
        ((string)listed[0]!["kind"]!).ShouldBe("server_error");
        (await _client.Http.DeleteAsync("/_sandbox/faults")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _client.TryGetAsync("workshop/fuels")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"kind":"no_such_kind"}""")]
    [InlineData("""{"kind":"server_error","percentage":400}""")]
    [InlineData("""{"kind":"server_error","typo":1}""")]
    [InlineData("""{"status":500}""")]
    [InlineData("null")]
    public async Task A_fault_that_is_not_valid_is_rejected_with_its_reason(string body) =>
        (await PostAsync("/_sandbox/faults", body)).ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Requests_are_recorded_without_secrets_and_forgotten_by_a_reset()
    {
        await _client.SendAsync("POST", "crm/appointments?x=1", new { title = "só isto" });

        var recorded = _sandbox.Requests;

        recorded.Select(request => (request.Method, request.Path, request.Status))
            .ShouldBe([("POST", "/api/v2/auth/login", 200), ("POST", "/api/v2/crm/appointments", 422)]);
        recorded[1].Query.ShouldBe("?x=1");
        recorded[1].Body.ShouldContain("title");
        recorded[1].Headers["authorization"].ShouldBe("Bearer ***");
        var everything = await _client.Http.GetStringAsync("/_sandbox/requests");
        everything.ShouldNotContain("canario");
        everything.ShouldNotContain(_client.Http.DefaultRequestHeaders.Authorization!.Parameter!);
        (await PostAsync("/_sandbox/reset", "")).ShouldBe(HttpStatusCode.NoContent);
        _sandbox.Requests.ShouldBeEmpty();
        (await _client.TryGetAsync("workshop/fuels")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Only_so_many_requests_are_kept_and_each_is_reported()
    {
        var told = new List<string>();
        await using var sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.KeptRequests = 2;
            o.OnRequest = request => told.Add(request.Path);
        });
        using var client = await SandboxClient.LogInAsync(sandbox);

        await client.TryGetAsync("workshop/fuels");
        await client.TryGetAsync("workshop/brands");

        told.ShouldBe(["/api/v2/auth/login", "/api/v2/workshop/fuels", "/api/v2/workshop/brands"]);
        sandbox.Requests.Select(request => request.Path).ShouldBe(told.Skip(1));
    }

    [Fact]
    public async Task The_controls_are_out_of_reach_under_another_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_sandbox/reset") { Headers = { Host = "example.pt" } };

        (await _client.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _sandbox.Requests.ShouldNotBeEmpty();
    }

    private async Task<HttpStatusCode> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return (await _client.Http.PostAsync(path, content)).StatusCode;
    }
}
