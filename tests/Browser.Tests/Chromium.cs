using Microsoft.Playwright;

namespace OfficeGest.Browser.Tests;

/// <summary>One browser for all tests; it starts with the first that needs it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Debian's, and that of most others; Playwright's own browsers are not downloaded.</summary>
    public const string Program = "chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    internal async Task<WatchedPage> OpenAsync(ColorScheme scheme = ColorScheme.Light)
    {
        _playwright ??= await Playwright.CreateAsync();

        // The pages are our own, and Chromium's sandbox does not start under root.
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Programs.Find(Program), Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
        IBrowserContext context = await _browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "en-GB" });
        return new WatchedPage(context, await context.NewPageAsync());
    }
}

[CollectionDefinition(nameof(Chromium))]
public sealed class SharedChromium : ICollectionFixture<Chromium>;
