using Acme.OfficeGest;
using OfficeGest.Sandbox;

namespace OfficeGest.EndToEnd.Tests;

/// <summary>A small sandbox and a client that the generator emitted from the repository's own spec.</summary>
internal sealed class Session : IAsyncDisposable
{
    private Session(OfficeGestSandbox sandbox, OfficeGestClient client)
    {
        Sandbox = sandbox;
        Client = client;
    }

    public OfficeGestSandbox Sandbox { get; }

    public OfficeGestClient Client { get; }

    public int Logins => Sandbox.Requests.Count(static request => request.Path.EndsWith("/auth/login", StringComparison.Ordinal));

    public static async Task<Session> StartAsync(Action<SandboxOptions>? sandbox = null, Action<OfficeGestClientOptions>? client = null)
    {
        OfficeGestSandbox server = await OfficeGestSandbox.StartAsync(options =>
        {
            options.Sizes = SandboxSizes.Small;
            sandbox?.Invoke(options);
        });
        var settings = new OfficeGestClientOptions
        {
            BaseAddress = server.BaseAddress,
            Credential = new PasswordCredential(server.Username, server.Password),
            Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1), UseJitter = false },
        };
        client?.Invoke(settings);
        return new Session(server, new OfficeGestClient(settings));
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
