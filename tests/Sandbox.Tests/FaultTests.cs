using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox.Tests;

public sealed class FaultTests : IAsyncLifetime
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

    [Fact]
    public async Task The_next_requests_fail_and_the_one_after_them_does_not()
    {
        _sandbox.Faults.FailNext(2, 503);

        (await StatusesAsync(3)).ShouldBe([503, 503, 200]);
        _sandbox.Faults.Active.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_strikes_its_path_and_method_only_and_never_the_login_unasked()
    {
        _sandbox.Faults.FailNext(1, path: "/workshop/*");
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.ServerError, Method = "POST" });

        (await _client.TryGetAsync("entities/customers")).Status.ShouldBe(200);
        await _client.RenewAsync();
        (await _client.TryGetAsync("workshop/vehicles/AA-00-BB")).Status.ShouldBe(500);
        (await _client.TryGetAsync("workshop/vehicles/AA-00-BB")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_percentage_is_drawn_from_the_seed_and_the_same_after_a_reset()
    {
        var fault = new SandboxFault { Kind = SandboxFaultKind.ServerError, Percentage = 30 };
        _sandbox.Reset();
        _sandbox.Faults.Add(fault);
        var first = await StatusesAsync(60);
        _sandbox.Reset();
        _sandbox.Faults.Add(fault);
        var second = await StatusesAsync(60);

        second.ShouldBe(first);
        first.Count(status => status == 500).ShouldBeInRange(8, 30);
    }

    [Fact]
    public async Task Too_many_requests_come_with_their_wait()
    {
        _sandbox.Faults.RejectNext(1, TimeSpan.FromSeconds(7));

        using var response = await _client.Http.GetAsync("entities/customers");

        ((int)response.StatusCode).ShouldBe(429);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData(null, 503)]
    [InlineData(200, 200)]
    public async Task A_maintenance_page_is_HTML_whatever_its_status(int? asked, int status)
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.MaintenancePage, Count = 1, Status = asked });

        using var response = await _client.Http.GetAsync("entities/customers");

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await response.Content.ReadAsStringAsync()).ShouldContain("manutenção");
    }

    [Fact]
    public async Task A_wrong_content_type_leaves_the_body_as_it_is()
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.WrongContentType, Count = 1, Value = "text/plain" });

        using var response = await _client.Http.GetAsync("entities/customers?limit=1");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.CutConnection)]
    public async Task A_response_that_breaks_off_is_not_a_response(SandboxFaultKind kind)
    {
        _sandbox.Faults.Add(new() { Kind = kind, Count = 1, Path = "/entities/customers" });

        await Should.ThrowAsync<HttpRequestException>(() => _client.Http.GetStringAsync("entities/customers"));

        (await _client.TryGetAsync("entities/customers")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(false, 40)]
    [InlineData(true, 41)]
    public async Task A_write_whose_response_is_lost_is_committed_or_not_as_chosen(bool afterCommit, int count)
    {
        _sandbox.Faults.CutNext(1, "/crm/appointments", afterCommit);

        await Should.ThrowAsync<HttpRequestException>(() => _client.SendAsync("POST", "crm/appointments", new { start = "2026-05-04 10:00:00", end = "2026-05-04 11:00:00" }));

        (await _client.WalkPagesAsync("crm/appointments?start=2026-01-01&end=2026-12-31")).Count.ShouldBe(count);
    }

    [Fact]
    public async Task Latency_lasts_as_long_as_the_clock_says()
    {
        var clock = new SteppingClock();
        await using var sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.Clock = clock;
            o.Faults.Add(new() { Kind = SandboxFaultKind.Latency, Delay = TimeSpan.FromMinutes(5), Path = "/entities/*" });
        });
        using var client = await SandboxClient.LogInAsync(sandbox);

        var slow = client.TryGetAsync("entities/customers");
        await clock.Waiting;
        slow.IsCompleted.ShouldBeFalse();
        clock.Fire();

        (await slow).Status.ShouldBe(200);
        clock.Asked.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_request_whose_caller_gave_up_is_recorded_and_was_not_applied()
    {
        var clock = new SteppingClock();
        await using var sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.Clock = clock;
            o.OnRequest = request => clock.Note(request.Status);
            o.Faults.Add(new() { Kind = SandboxFaultKind.Latency, Delay = TimeSpan.FromMinutes(5), Count = 1 });
        });
        using var client = await SandboxClient.LogInAsync(sandbox);
        using var patience = new CancellationTokenSource();

        var slow = client.Http.GetAsync("entities/customers", patience.Token);
        await clock.Waiting;
        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => slow);
        (await clock.Noted).ShouldBe(0);
        sandbox.Requests.Select(request => request.Status).ShouldBe([200, 0]);
    }

    [Fact]
    public async Task A_sandbox_that_stops_does_not_wait_for_its_latency()
    {
        var clock = new SteppingClock();
        var sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.Clock = clock;
            o.Faults.Add(new() { Kind = SandboxFaultKind.Latency, Delay = TimeSpan.FromDays(1) });
        });
        using var client = await SandboxClient.LogInAsync(sandbox);
        var slow = client.Http.GetAsync("entities/customers");
        await clock.Waiting;

        await sandbox.DisposeAsync();

        await Should.ThrowAsync<HttpRequestException>(() => slow);
    }

    [Theory]
    [InlineData(false, 404)]
    [InlineData(true, 200)]
    public async Task A_late_response_was_committed_early_if_so_chosen(bool afterCommit, int status)
    {
        var clock = new SteppingClock();
        await using var sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.Clock = clock;
            o.Faults.Add(new() { Kind = SandboxFaultKind.Latency, Delay = TimeSpan.FromDays(1), Method = "POST", AfterCommit = afterCommit });
        });
        using var client = await SandboxClient.LogInAsync(sandbox);

        var slow = client.SendAsync("POST", "crm/appointments", new { start = "2026-05-04 10:00:00", end = "2026-05-04 11:00:00" });
        await clock.Waiting;

        (await client.TryGetAsync("crm/appointments/41")).Status.ShouldBe(status);
        clock.Fire();
        (await slow).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Revoked_tokens_are_revoked_again_and_again()
    {
        _sandbox.Faults.Add(new() { Kind = SandboxFaultKind.TokenRevoked, Count = 2, Path = "/entities/customers" });

        (await _client.TryGetAsync("entities/customers")).Status.ShouldBe(401);
        await _client.RenewAsync();
        (await _client.TryGetAsync("entities/customers")).Status.ShouldBe(401);
        await _client.RenewAsync();
        (await _client.TryGetAsync("entities/customers")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("FAULT")]
    [InlineData("percent")]
    [InlineData("delay")]
    [InlineData("endpoint")]
    [InlineData("path")]
    public void A_fault_that_could_never_strike_is_rejected(string what)
    {
        SandboxFault fault = what switch
        {
            "percent" => new() { Kind = SandboxFaultKind.ServerError, Percentage = 0 },
            "delay" => new() { Kind = SandboxFaultKind.Latency },
            "endpoint" => new() { Kind = SandboxFaultKind.NewEndpoint, Path = "/workshop/*" },
            "path" => new() { Kind = SandboxFaultKind.ServerError, Path = "workshop" },
            _ => new() { Kind = (SandboxFaultKind)999 },
        };

        Should.Throw<ArgumentException>(() => _sandbox.Faults.Add(fault)).Message.ShouldStartWith("The fault is not valid: ");
    }

    [Fact]
    public async Task Faults_of_the_options_come_back_with_a_reset()
    {
        await using var sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.Faults.Add(new() { Kind = SandboxFaultKind.ServerError, Count = 1 });
        });
        using var client = await SandboxClient.LogInAsync(sandbox);

        (await client.TryGetAsync("workshop/fuels")).Status.ShouldBe(500);
        (await client.TryGetAsync("workshop/fuels")).Status.ShouldBe(200);
        sandbox.Reset();
        (await client.TryGetAsync("workshop/fuels")).Status.ShouldBe(500);
    }

    private async Task<List<int>> StatusesAsync(int count)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
            statuses.Add((await _client.TryGetAsync("workshop/fuels")).Status);
        return statuses;
    }
}
