using Microsoft.Playwright;

namespace OfficeGest.Browser.Tests;

/// <summary>A page of which is known what it complained about and whom it asked.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<Uri> _asked = [];

    public WatchedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Add($"{message.Type}: {message.Text}"); };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _asked.Add(new Uri(request.Url));
    }

    public IPage Page { get; }

    public IEnumerable<string> OtherHosts => _asked.Where(static uri => uri.Scheme is not ("data" or "blob" or "file") && !uri.IsLoopback).Select(static uri => uri.Host).Distinct();

    /// <summary>Neither the console nor the network shows anything that should not be.</summary>
    public void ShouldBeQuiet()
    {
        _complaints.ShouldBeEmpty();
        OtherHosts.ShouldBeEmpty();
    }

    /// <summary>Landmarks, names and contrast: what can be checked without a person.</summary>
    public async Task ShouldBeAccessibleAsync() => (await Page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Browser.Tests", "audit.js")))).ShouldBeEmpty();

    /// <summary>For people: written where <c>OFFICEGEST_SCREENSHOTS</c> says, otherwise not at all.</summary>
    public async Task KeepScreenshotAsync(string name, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable("OFFICEGEST_SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
