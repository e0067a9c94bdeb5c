using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeGest.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace OfficeGest.Browser.Tests;

/// <summary>The sample WebPortal as a customer uses it, with a sandbox in the place of the installation.</summary>
[Collection(nameof(Chromium))]
[Trait("Speed", "Slow")]
public sealed partial class PortalPageTests(Chromium chromium) : IAsyncLifetime
{
    private const string Plate = "AA-00-BB";

    // The owner of the first vehicle, which the page of the sample names.
    private readonly string _owner = OwnerInPage().Match(Repository.Read("samples", "WebPortal", "README.md")).Groups[1].Value;

    private OfficeGestSandbox _sandbox = null!;
    private SampleProcess _portal = null!;

    private IEnumerable<RecordedRequest> Bookings => _sandbox.Requests.Where(static request => request.Method == "POST" && request.Path.EndsWith("/crm/appointments", StringComparison.Ordinal));

    public async Task InitializeAsync()
    {
        _sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        _portal = SampleProcess.Start(
            "WebPortal",
            ("OfficeGest__BaseAddress", _sandbox.BaseAddress.AbsoluteUri),
            ("OfficeGest__UserName", _sandbox.Username),
            ("OfficeGest__Password", _sandbox.Password),
            ("OfficeGest__MaxRetries", "0"),
            ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
    }

    public async Task DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [ProgramFact(Chromium.Program)]
    public async Task A_customer_looks_up_a_vehicle_and_books_by_keyboard_in_the_light_and_in_the_dark()
    {
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            string colors = scheme.ToString().ToLowerInvariant();
            await using WatchedPage watched = await OpenAsync(scheme);
            await ShouldBeReadableAsync(watched, "portal-" + colors);
            await LookUpByKeyboardAsync(watched);
            await Expect(watched.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Plate);
            await Expect(watched.Page.GetByText("Next inspection")).ToBeVisibleAsync();
            await ShouldBeReadableAsync(watched, "portal-vehicle-" + colors);

            DateTime start = NextMonth();
            await FillBookingAsync(watched, start, "Óleo & <travões>");
            await watched.Page.Keyboard.PressAsync("Tab");
            await watched.Page.Keyboard.PressAsync("Enter");

            await Expect(watched.Page.GetByRole(AriaRole.Status)).ToContainTextAsync($"Booked for {start:yyyy-MM-dd HH:mm}");
            await ShouldBeReadableAsync(watched, "portal-booked-" + colors);
            Bookings.ShouldHaveSingleItem().Body.ShouldNotBeNull().ShouldContain($"{start:yyyy-MM-dd HH:mm}:00");
            watched.ShouldBeQuiet();
            _sandbox.Reset();
        }
    }

    [ProgramFact(Chromium.Program)]
    public async Task What_is_missing_is_asked_for_before_anything_is_sent()
    {
        await using WatchedPage watched = await OpenAsync();
        await watched.Page.GetByLabel("Plate").FillAsync(Plate);
        await watched.Page.GetByLabel("Customer number").FillAsync("x");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Look up" }).ClickAsync();

        await Expect(watched.Page.GetByLabel("Customer number")).ToBeFocusedAsync();
        (await watched.Page.GetByLabel("Customer number").EvaluateAsync<bool>("box => box.validity.patternMismatch")).ShouldBeTrue();
        _sandbox.Requests.ShouldBeEmpty();
    }

    [ProgramFact(Chromium.Program)]
    public async Task What_a_visitor_types_stays_text()
    {
        const string Hostile = "\"><script>document.title='struck'</script>";
        await using WatchedPage watched = await OpenAsync();
        await watched.Page.GetByLabel("Plate").FillAsync(Hostile);
        await watched.Page.GetByLabel("Customer number").FillAsync(_owner);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Look up" }).ClickAsync();

        await Expect(watched.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no such vehicle of yours.");
        await Expect(watched.Page.GetByLabel("Plate")).ToHaveValueAsync(Hostile);
        (await watched.Page.TitleAsync()).ShouldNotBe("struck");
        (await watched.Page.Locator("script").CountAsync()).ShouldBe(0);
        await watched.ShouldBeAccessibleAsync();
    }

    [ProgramFact(Chromium.Program)]
    public async Task A_booking_whose_answer_is_lost_is_neither_called_off_nor_sent_again()
    {
        await using WatchedPage watched = await OpenAsync();
        await LookUpByKeyboardAsync(watched);
        _sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.CutConnection, Method = "POST", Count = 1, Path = "/crm/appointments", AfterCommit = true });
        await FillBookingAsync(watched, NextMonth(), string.Empty);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Book" }).ClickAsync();

        await Expect(watched.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Perhaps booked");
        await Expect(watched.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Please ask the workshop before you book again.");
        await Expect(watched.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await ShouldBeReadableAsync(watched, "portal-perhaps-booked");
        Bookings.ShouldHaveSingleItem();
    }

    private static DateTime NextMonth() => DateTime.UtcNow.Date.AddDays(30).AddHours(9);

    private async Task<WatchedPage> OpenAsync(ColorScheme scheme = ColorScheme.Light)
    {
        WatchedPage watched = await chromium.OpenAsync(scheme);
        await watched.Page.GotoAsync(await _portal.Address);
        return watched;
    }

    private async Task LookUpByKeyboardAsync(WatchedPage watched)
    {
        await watched.Page.Keyboard.PressAsync("Tab");
        await watched.Page.Keyboard.TypeAsync(Plate);
        await watched.Page.Keyboard.PressAsync("Tab");
        await watched.Page.Keyboard.TypeAsync(_owner);
        await watched.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task FillBookingAsync(WatchedPage watched, DateTime start, string notes)
    {
        await watched.Page.GetByLabel("When").FillAsync(start.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await watched.Page.GetByLabel("What is to be done").FillAsync(notes);
    }

    private static async Task ShouldBeReadableAsync(WatchedPage watched, string name)
    {
        await watched.ShouldBeAccessibleAsync();
        await watched.KeepScreenshotAsync(name);
        await watched.Page.SetViewportSizeAsync(390, 844);
        await watched.ShouldBeAccessibleAsync();
        await watched.Page.SetViewportSizeAsync(1280, 900);
    }

    [GeneratedRegex("number of its owner, `([0-9]+)`")]
    private static partial Regex OwnerInPage();
}
