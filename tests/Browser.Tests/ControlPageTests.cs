using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Playwright;
using OfficeGest.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace OfficeGest.Browser.Tests;

[Collection(nameof(Chromium))]
[Trait("Speed", "Slow")]
public sealed class ControlPageTests(Chromium chromium) : IAsyncLifetime, IDisposable
{
    private OfficeGestSandbox _sandbox = null!;
    private readonly HttpClient _http = new();

    private string Address => new Uri(_sandbox.BaseAddress, "/_sandbox").ToString();

    public async Task InitializeAsync()
    {
        _sandbox = await OfficeGestSandbox.StartAsync(static options =>
        {
            options.Sizes = SandboxSizes.Small;
            options.Throttle.Limit = 200;
            options.DeniedModules.Add("crm");
        });
        _http.BaseAddress = _sandbox.BaseAddress;
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [ProgramFact(Chromium.Program)]
    public async Task Requests_appear_as_they_come()
    {
        await using WatchedPage watched = await OpenAsync();
        await Expect(watched.Page.Locator("#rows tr")).ToHaveCountAsync(0);

        await _http.GetAsync("workshop/fuels?name=diesel");

        await Expect(watched.Page.Locator("#rows tr")).ToHaveCountAsync(1);
        await Expect(watched.Page.Locator("#rows tr")).ToContainTextAsync("401");
        await Expect(watched.Page.Locator("#rows tr")).ToContainTextAsync("/api/v2/workshop/fuels?name=diesel");
        await Expect(watched.Page.Locator("#count")).ToHaveTextAsync("1 request, the newest first.");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Forget them" }).ClickAsync();
        await Expect(watched.Page.Locator("#rows tr")).ToHaveCountAsync(0);
        watched.ShouldBeQuiet();
    }

    [ProgramFact(Chromium.Program)]
    public async Task What_a_caller_sends_stays_text_and_its_secrets_are_masked()
    {
        const string Hostile = "<img src=x onerror=\"document.title='struck'\"><script>document.title='struck'</script>";
        await using WatchedPage watched = await OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"entities/{Uri.EscapeDataString(Hostile)}?token=geheim-1&q={Uri.EscapeDataString(Hostile)}")
        {
            Content = new StringContent("{\"note\":" + JsonSerializer.Serialize(Hostile).Replace("\\u003C", "<", StringComparison.Ordinal) + ",\"right\":\"\u202e\",\"password\":\"geheim-2\"}"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "geheim-3") },
        };
        request.Headers.TryAddWithoutValidation("X-Note", Hostile);
        await _http.SendAsync(request);
        _sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.UnknownField, Field = Hostile, Value = Hostile, Path = "/" + Hostile });

        await Expect(watched.Page.Locator("#rows tr")).ToHaveCountAsync(1);
        await watched.Page.Locator("#rows summary").ClickAsync();
        await Expect(watched.Page.Locator("#rows pre")).ToContainTextAsync("onerror");
        await Expect(watched.Page.Locator("#rows pre")).ToContainTextAsync("\\u202e");
        await Expect(watched.Page.Locator("#active li")).ToContainTextAsync("<img src=x");
        (await watched.Page.Locator("main img, main script").CountAsync()).ShouldBe(0);
        (await watched.Page.TitleAsync()).ShouldBe("OfficeGest sandbox");
        (await watched.Page.ContentAsync()).ShouldNotContain("geheim");
        watched.ShouldBeQuiet();
    }

    [ProgramFact(Chromium.Program)]
    public async Task A_fault_is_switched_on_and_off_by_keyboard()
    {
        await using WatchedPage watched = await OpenAsync();
        ILocator toggle = watched.Page.GetByRole(AriaRole.Switch, new() { Name = "Server error" });

        await toggle.FocusAsync();
        await watched.Page.Keyboard.PressAsync("Space");
        await Expect(toggle).ToHaveAttributeAsync("aria-checked", "true");
        _sandbox.Faults.Active.ShouldHaveSingleItem().Kind.ShouldBe(SandboxFaultKind.ServerError);
        ((int)(await _http.GetAsync("workshop/fuels")).StatusCode).ShouldBe(500);
        await watched.Page.Keyboard.PressAsync("Enter");
        await Expect(toggle).ToHaveAttributeAsync("aria-checked", "false");
        _sandbox.Faults.Active.ShouldBeEmpty();
        await Expect(toggle).ToBeFocusedAsync();
    }

    [ProgramFact(Chromium.Program)]
    public async Task The_form_says_where_and_how_often_and_a_rejection_says_why()
    {
        await using WatchedPage watched = await OpenAsync();
        await watched.Page.GetByLabel("Kind").SelectOptionAsync("latency");
        await watched.Page.GetByLabel("Path").FillAsync("/workshop/*");
        await watched.Page.GetByLabel("Count").FillAsync("3");
        await watched.Page.GetByLabel("Delay in seconds").FillAsync("1.5");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Add the fault" }).ClickAsync();

        await Expect(watched.Page.Locator("#active li")).ToContainTextAsync("/workshop/*");
        SandboxFault fault = _sandbox.Faults.Active.ShouldHaveSingleItem();
        (fault.Kind, fault.Path, fault.Count, fault.Delay).ShouldBe((SandboxFaultKind.Latency, "/workshop/*", 3, TimeSpan.FromSeconds(1.5)));
        await watched.Page.Locator("#active").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(watched.Page.Locator("#active li")).ToHaveCountAsync(0);

        // Without a path there is no such fault.
        await watched.Page.GetByLabel("Kind").SelectOptionAsync("new_endpoint");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Add the fault" }).ClickAsync();
        await Expect(watched.Page.GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        _sandbox.Faults.Active.ShouldBeEmpty();
    }

    [ProgramFact(Chromium.Program)]
    public async Task The_state_of_quota_tokens_and_permissions_is_shown()
    {
        string token = JsonDocument.Parse(await (await _http.PostAsync("auth/login", new StringContent($$"""{"username":"{{_sandbox.Username}}","password":"{{_sandbox.Password}}"}"""))).Content.ReadAsStringAsync())
            .RootElement.GetProperty("data").GetProperty("token").GetString()!;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await _http.GetAsync("workshop/fuels");
        await using WatchedPage watched = await OpenAsync();

        await Expect(watched.Page.Locator("#quota-text")).ToContainTextAsync("1 of 200 used");
        await Expect(watched.Page.Locator("#tokens-text")).ToContainTextAsync("1");
        await Expect(watched.Page.Locator("#denied-text")).ToHaveTextAsync("crm");
        (await watched.Page.ContentAsync()).ShouldNotContain(token);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke all tokens" }).ClickAsync();
        await Expect(watched.Page.Locator("#tokens-text")).ToHaveTextAsync("none");
        ((int)(await _http.GetAsync("workshop/fuels")).StatusCode).ShouldBe(401);
    }

    [ProgramFact(Chromium.Program)]
    public async Task Every_kind_of_fault_is_there()
    {
        await using WatchedPage watched = await OpenAsync();

        string[] kinds = [.. Enum.GetNames<SandboxFaultKind>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName).Order(StringComparer.Ordinal)];
        (await watched.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#kinds option')].map(option => option.value)")).Order(StringComparer.Ordinal).ShouldBe(kinds);
    }

    [ProgramFact(Chromium.Program)]
    public async Task A_page_of_another_origin_switches_nothing()
    {
        await using WatchedPage watched = await chromium.OpenAsync();
        await watched.Page.RouteAsync("http://other.invalid/", static route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!DOCTYPE html><title>x</title>" }));
        await watched.Page.GotoAsync("http://other.invalid/");
        await watched.Page.EvaluateAsync(
            """
            async address => {
              for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json'])
                await fetch(address + '/faults', { method: 'POST', mode: type === 'application/json' ? 'cors' : 'no-cors', headers: { 'Content-Type': type }, body: '{"kind":"server_error"}' }).catch(() => 0);
              await fetch(address + '/requests', { method: 'DELETE' }).catch(() => 0);
            }
            """,
            Address);

        _sandbox.Faults.Active.ShouldBeEmpty();
        (await watched.Page.EvaluateAsync<bool>("address => new Promise(done => { const frame = document.createElement('iframe'); frame.src = address; frame.onload = () => { try { done(frame.contentDocument !== null); } catch { done(false); } }; document.body.append(frame); })", Address)).ShouldBeFalse();
    }

    [ProgramFact(Chromium.Program)]
    public async Task It_can_be_read_in_the_light_and_in_the_dark_and_on_a_small_screen()
    {
        _sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ServerError, Path = "/workshop/*", Status = 503, Count = 20 });
        foreach (string path in (string[])["workshop/fuels", "entities/customers?name=silva", "nothing", "crm/appointments?customer=1001", "workshop/vehicles/AA-00-BB"]) await _http.GetAsync(path);
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using WatchedPage watched = await chromium.OpenAsync(scheme);
            await watched.Page.GotoAsync(Address);
            await Expect(watched.Page.Locator("#rows tr")).ToHaveCountAsync(5);
            await Expect(watched.Page.Locator("#active li")).ToHaveCountAsync(1);
            await watched.ShouldBeAccessibleAsync();
            await watched.KeepScreenshotAsync($"sandbox-{scheme}".ToLowerInvariant());
            await watched.Page.SetViewportSizeAsync(390, 844);
            await watched.ShouldBeAccessibleAsync();
            await watched.KeepScreenshotAsync($"sandbox-small-{scheme}".ToLowerInvariant());
            watched.ShouldBeQuiet();
        }
    }

    private async Task<WatchedPage> OpenAsync()
    {
        WatchedPage watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(Address);
        await Expect(watched.Page.Locator("#connection")).ToHaveTextAsync("Connected.");
        return watched;
    }
}
