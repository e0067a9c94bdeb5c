namespace OfficeGest.Sandbox.Tests;

/// <summary>One small sandbox for all tests that only read.</summary>
public sealed class SharedSandbox : IAsyncLifetime
{
    public OfficeGestSandbox Sandbox { get; private set; } = null!;

    internal SandboxClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Sandbox = await OfficeGestSandbox.StartAsync(o => o.Sizes = SandboxSizes.Small);
        Client = await SandboxClient.LogInAsync(Sandbox);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Sandbox.DisposeAsync();
    }
}
