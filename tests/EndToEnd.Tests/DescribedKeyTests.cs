using Acme.Keys;
using OfficeGest.Sandbox;

namespace OfficeGest.EndToEnd.Tests;

/// <summary>A description with API keys and HTTP Basic, from the sandbox to the emitted client.</summary>
public class DescribedKeyTests
{
    [Fact]
    public async Task A_key_goes_into_the_header_that_the_description_names()
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using var client = new KeysClient(Options(sandbox, new ApiKeyCredential(sandbox.ApiKey) { Scheme = "partner" }));

        (await client.Stock.List().ToListAsync()).ShouldNotBeEmpty();

        sandbox.Requests.ShouldHaveSingleItem().Headers["X-Partner"].ShouldBe("***");
    }

    [Fact]
    public async Task A_key_goes_into_the_query_beside_what_else_is_there()
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using var client = new KeysClient(Options(sandbox, new ApiKeyCredential(_ => Task.FromResult(sandbox.ApiKey)) { Scheme = "reports" }));

        (await client.Reports.GetAsync("sales", new() { Year = 2026 })).Id.ShouldNotBeNull();

        sandbox.Requests.ShouldHaveSingleItem().Query.ShouldBe("?year=2026&k=***");
    }

    [Fact]
    public async Task A_user_and_a_password_go_out_as_HTTP_Basic_where_there_is_no_login()
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using var client = new KeysClient(Options(sandbox, new PasswordCredential(sandbox.Username, sandbox.Password)));

        (await client.Ledger.GetAsync()).Id.ShouldNotBeNull();

        sandbox.Requests.ShouldHaveSingleItem().Headers["Authorization"].ShouldBe("Basic ***");
    }

    [Fact]
    public async Task Without_the_key_or_with_another_the_sandbox_says_401()
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using var nobody = new KeysClient(Options(sandbox, null));
        await using var stranger = new KeysClient(Options(sandbox, new ApiKeyCredential("another") { Scheme = "partner" }));

        await Should.ThrowAsync<OfficeGestAuthenticationException>(nobody.Stock.List().ToListAsync());
        await Should.ThrowAsync<OfficeGestAuthenticationException>(stranger.Stock.List().ToListAsync());
        await Should.ThrowAsync<OfficeGestAuthenticationException>(stranger.Ledger.GetAsync());
        (await nobody.Status.GetAsync()).Id.ShouldNotBeNull();
        (await stranger.Status.GetAsync()).Id.ShouldNotBeNull();
        sandbox.Requests[^1].Headers.ShouldNotContainKey("X-Partner");
    }

    [Fact]
    public async Task A_credential_that_fits_nowhere_is_refused_when_the_client_is_made()
    {
        await using OfficeGestSandbox sandbox = await StartAsync();

        Should.Throw<ArgumentException>(() => new KeysClient(Options(sandbox, new ApiKeyCredential("a")))).Message.ShouldContain("'partner', 'reports'");
        Should.Throw<ArgumentException>(() => new KeysClient(Options(sandbox, new ApiKeyCredential("a") { Scheme = "other" }))).Message.ShouldContain("no API key 'other'");
    }

    private static Task<OfficeGestSandbox> StartAsync() =>
        OfficeGestSandbox.StartAsync(static options => options.Spec = SandboxSpec.FromFile(Path.Combine(AppContext.BaseDirectory, "keys.yaml")));

    private static OfficeGestClientOptions Options(OfficeGestSandbox sandbox, OfficeGestCredential? credential) => new() { BaseAddress = sandbox.BaseAddress, Credential = credential };
}
