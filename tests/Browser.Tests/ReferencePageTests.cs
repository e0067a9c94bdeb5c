using Microsoft.Playwright;
using OfficeGest.Cli.Sandbox;
using OfficeGest.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace OfficeGest.Browser.Tests;

[Collection(nameof(Chromium))]
[Trait("Speed", "Slow")]
public sealed class ReferencePageTests(Chromium chromium)
{
    [ProgramFact(Chromium.Program)]
    public async Task It_shows_the_description_and_its_requests_are_logged_in_without_any_other_host()
    {
        await using OfficeGestSandbox sandbox = await StartAsync(static _ => { });
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using WatchedPage watched = await chromium.OpenAsync(scheme);
            await watched.Page.GotoAsync(new Uri(sandbox.BaseAddress, "/").ToString());
            await Expect(watched.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToContainTextAsync("OfficeGest");
            await watched.KeepScreenshotAsync($"reference-{scheme}".ToLowerInvariant(), whole: false);

            await watched.Page.GotoAsync(new Uri(sandbox.BaseAddress, "/reference/#tag/workshop/GET/workshop/fuels").ToString());
            await watched.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Test Request.*fuels", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First.ClickAsync();
            await watched.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send") }).First.ClickAsync();
            await Expect(watched.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("200");
            await watched.KeepScreenshotAsync($"reference-request-{scheme}".ToLowerInvariant(), whole: false);
            sandbox.Requests[^1].Status.ShouldBe(200);
            sandbox.Requests[^1].Path.ShouldBe("/api/v2/workshop/fuels");
            watched.ShouldBeQuiet();
        }
    }

    private static Task<OfficeGestSandbox> StartAsync(Action<SandboxOptions> configure)
    {
        var options = new SandboxOptions { Sizes = SandboxSizes.Small };
        configure(options);
        return OfficeGestSandbox.StartAsync(options, log: null, ReferencePage.Map, CancellationToken.None);
    }
}
