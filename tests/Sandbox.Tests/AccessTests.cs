using System.Text;
using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox.Tests;

public sealed class AccessTests
{
    [Fact]
    public async Task Wrong_credentials_are_401_and_missing_ones_422()
    {
        await using var sandbox = await StartAsync();
        using var client = new SandboxClient(sandbox);

        (await client.SendAsync("POST", "auth/login", new { username = sandbox.Username, password = "errada" })).Status.ShouldBe(401);
        var (status, body) = await client.SendAsync("POST", "auth/login", new { username = sandbox.Username });
        status.ShouldBe(422);
        ((string?)body!["errors"]!["password"]![0]).ShouldBe("O campo password é obrigatório.");
    }

    [Fact]
    public async Task Without_a_token_everything_but_the_login_is_401()
    {
        await using var sandbox = await StartAsync();
        using var client = new SandboxClient(sandbox);

        (await client.TryGetAsync("entities/customers")).Status.ShouldBe(401);
        (await client.SendAsync("DELETE", "auth/logout")).Status.ShouldBe(401);
        (await client.TryGetAsync("no/such/path")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Logging_out_ends_the_session_only_with_its_token()
    {
        await using var sandbox = await StartAsync();
        using var client = await SandboxClient.LogInAsync(sandbox);
        using var stranger = new SandboxClient(sandbox);

        await stranger.SendAsync("DELETE", "auth/logout");
        (await client.TryGetAsync("entities/customers")).Status.ShouldBe(200);
        (await client.SendAsync("DELETE", "auth/logout")).Status.ShouldBe(204);
        (await client.TryGetAsync("entities/customers")).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData(SandboxTokenKey.Token, "token")]
    [InlineData(SandboxTokenKey.AccessToken, "access_token")]
    public async Task The_token_is_spelled_as_chosen(SandboxTokenKey key, string name)
    {
        await using var sandbox = await StartAsync(o => o.Token.Key = key);
        using var client = new SandboxClient(sandbox);

        var (_, body) = await client.SendAsync("POST", "auth/login", new { username = sandbox.Username, password = sandbox.Password });

        body!["data"]!.AsObject().Select(pair => pair.Key).ShouldBe([name]);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_token_dies_after_its_lifetime_and_says_so_beforehand_if_asked(bool claim, bool expiresIn)
    {
        var clock = new ManualClock();
        await using var sandbox = await StartAsync(o =>
        {
            o.Clock = clock;
            o.Token = new() { Lifetime = TimeSpan.FromMinutes(10), IncludeExpiryClaim = claim, IncludeExpiresIn = expiresIn };
        });
        using var client = new SandboxClient(sandbox);
        var (_, body) = await client.SendAsync("POST", "auth/login", new { username = sandbox.Username, password = sandbox.Password });
        var token = (string)body!["data"]!["token"]!;
        client.Use(token);

        (Claims(token)["exp"] is not null).ShouldBe(claim);
        (body["data"]!["expires_in"] is not null).ShouldBe(expiresIn);
        (await client.TryGetAsync("entities/customers")).Status.ShouldBe(200);
        clock.Advance(TimeSpan.FromMinutes(10));
        (await client.TryGetAsync("entities/customers")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_revoked_token_is_401_and_a_new_one_is_not()
    {
        await using var sandbox = await StartAsync();
        using var client = await SandboxClient.LogInAsync(sandbox);

        sandbox.Faults.RevokeTokens();

        (await client.TryGetAsync("entities/customers")).Status.ShouldBe(401);
        await client.RenewAsync();
        (await client.TryGetAsync("entities/customers")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_missing_permission_is_403_where_a_wrong_path_is_404()
    {
        await using var sandbox = await StartAsync(o => o.DeniedModules.Add("workshop.vehicles"));
        using var client = await SandboxClient.LogInAsync(sandbox);

        (await client.TryGetAsync("workshop/vehicles")).Status.ShouldBe(403);
        (await client.TryGetAsync("workshop/vehicles/AA-00-BB")).Status.ShouldBe(403);
        (await client.TryGetAsync("workshop/service-orders")).Status.ShouldBe(200);
        (await client.TryGetAsync("workshop/jobs")).Status.ShouldBe(404);
        sandbox.Deny("workshop");
        (await client.TryGetAsync("workshop/service-orders")).Status.ShouldBe(403);
        sandbox.Allow("workshop.vehicles");
        (await client.TryGetAsync("workshop/vehicles")).Status.ShouldBe(403);
        sandbox.Allow("workshop");
        (await client.TryGetAsync("workshop/vehicles")).Status.ShouldBe(200);
        sandbox.Reset();
        (await client.TryGetAsync("workshop/service-orders")).Status.ShouldBe(200);
        (await client.TryGetAsync("workshop/vehicles")).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData(SandboxRetryAfter.Seconds)]
    [InlineData(SandboxRetryAfter.Date)]
    [InlineData(SandboxRetryAfter.None)]
    public async Task One_request_too_many_is_429_until_the_window_ends(SandboxRetryAfter form)
    {
        var clock = new ManualClock();
        await using var sandbox = await StartAsync(o =>
        {
            o.Clock = clock;
            o.Throttle = new() { Limit = 2, Window = TimeSpan.FromSeconds(30), RetryAfter = form };
        });
        using var client = await SandboxClient.LogInAsync(sandbox);
        var remaining = (int)(await client.GetAsync("entities/customers"))["meta"]!["throttle_remaining"]!;
        await client.GetAsync("entities/customers");
        clock.Advance(TimeSpan.FromSeconds(10));

        using var response = await client.Http.GetAsync("entities/customers");

        remaining.ShouldBe(1);
        ((int)response.StatusCode).ShouldBe(429);
        response.Headers.RetryAfter?.Delta.ShouldBe(form == SandboxRetryAfter.Seconds ? TimeSpan.FromSeconds(20) : null);
        response.Headers.RetryAfter?.Date.ShouldBe(form == SandboxRetryAfter.Date ? clock.GetUtcNow().AddSeconds(20) : null);
        (response.Headers.RetryAfter is null).ShouldBe(form == SandboxRetryAfter.None);
        clock.Advance(TimeSpan.FromSeconds(20));
        await client.GetAsync("entities/customers");
    }

    [Fact]
    public async Task The_month_has_a_quota_too()
    {
        var clock = new ManualClock();
        await using var sandbox = await StartAsync(o =>
        {
            o.Clock = clock;
            o.Throttle.MonthlyLimit = 1;
        });
        using var client = await SandboxClient.LogInAsync(sandbox);

        ((int)(await client.GetAsync("entities/customers"))["meta"]!["monthly_remaining"]!).ShouldBe(0);
        (await client.TryGetAsync("entities/customers")).Status.ShouldBe(429);
        clock.Advance(TimeSpan.FromDays(31));
        await client.GetAsync("entities/customers");
    }

    private static Task<OfficeGestSandbox> StartAsync(Action<SandboxOptions>? configure = null) => OfficeGestSandbox.StartAsync(o =>
    {
        o.Sizes = SandboxSizes.Small;
        configure?.Invoke(o);
    });

    private static JsonNode Claims(string token)
    {
        var part = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        return JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(part.PadRight((part.Length + 3) / 4 * 4, '='))))!;
    }
}
