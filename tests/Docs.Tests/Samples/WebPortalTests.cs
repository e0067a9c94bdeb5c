using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeGest.Sandbox;

namespace OfficeGest.Docs.Tests.Samples;

/// <summary>The sample WebPortal in a process of its own, over HTTP, with a sandbox in the place of the installation.</summary>
[Trait("Speed", "Slow")]
public sealed partial class WebPortalTests : IAsyncLifetime
{
    private const string Plate = "AA-00-BB";

    private OfficeGestSandbox _sandbox = null!;
    private SampleProcess _portal = null!;
    private HttpClient _http = null!;
    private long _owner;

    public async Task InitializeAsync()
    {
        _sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        _portal = SampleProcess.Start(
            "WebPortal",
            ("OfficeGest__BaseAddress", _sandbox.BaseAddress.AbsoluteUri),
            ("OfficeGest__UserName", _sandbox.Username),
            ("OfficeGest__Password", _sandbox.Password),
            ("OfficeGest__MaxRetries", "0"),
            ("Telemetry__Console", "true"),
            ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        _http = new HttpClient { BaseAddress = new Uri(await _portal.Address) };
        await using var og = Client();
        _owner = (await og.Workshop.Vehicles.GetAsync(Plate)).OwnerCustomerId!.Value;
        _sandbox.Reset();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _portal.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task The_number_in_its_page_is_that_of_the_owner()
    {
        Repository.Read("samples", "WebPortal", "README.md").ShouldContain($"`{_owner}`");
        (await _http.GetStringAsync("/")).ShouldContain("<form action=\"/vehicle\">");
    }

    [Fact]
    public async Task A_customer_looks_up_a_vehicle_and_books()
    {
        string page = await _http.GetStringAsync($"/vehicle?plate={Plate}&customer={_owner}");
        page.ShouldContain("Next inspection");

        DateTime start = DateTime.UtcNow.Date.AddDays(30).AddHours(9);
        using HttpResponseMessage answer = await BookAsync(page, start);

        (await answer.Content.ReadAsStringAsync()).ShouldContain($"Booked for {start:yyyy-MM-dd HH:mm}");
        Bookings.ShouldHaveSingleItem().Body.ShouldNotBeNull().ShouldContain($"{start:yyyy-MM-dd HH:mm}:00");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_booking_whose_connection_broke_is_not_called_off_nor_sent_again(bool isCommitted)
    {
        string page = await _http.GetStringAsync($"/vehicle?plate={Plate}&customer={_owner}");
        _sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.CutConnection, Method = "POST", Count = 1, Path = "/crm/appointments", AfterCommit = isCommitted });

        using HttpResponseMessage answer = await BookAsync(page, DateTime.UtcNow.Date.AddDays(30).AddHours(9));

        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout, text);
        text.ShouldContain("<h1>Perhaps booked</h1>");
        text.ShouldContain("Please ask the workshop before you book again.");
        Bookings.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_form_that_comes_from_elsewhere_is_refused()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["plate"] = Plate, ["customer"] = $"{_owner}", ["start"] = "2100-01-01T09:00" });

        using HttpResponseMessage answer = await _http.PostAsync("/book", form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _sandbox.Requests.ShouldAllBe(static request => request.Method == "GET" || request.Path.Contains("/auth/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AA-00-BB", 1)]
    [InlineData("0000ZZ", 1)]
    public async Task A_vehicle_of_somebody_else_is_as_good_as_none(string plate, long customer)
    {
        using HttpResponseMessage answer = await _http.GetAsync($"/api/vehicles/{plate}?customer={customer}");

        await ShouldBeProblemAsync(answer, HttpStatusCode.NotFound, "There is no such vehicle of yours.");
    }

    [Fact]
    public async Task Failures_become_problem_details()
    {
        _sandbox.Deny("workshop.vehicles");
        using HttpResponseMessage refused = await VehicleAsync();
        await ShouldBeProblemAsync(refused, HttpStatusCode.BadGateway, "The workshop's system rejected the request.");
        _sandbox.Allow("workshop.vehicles");

        _sandbox.Faults.FailNext(1, 503);
        using HttpResponseMessage away = await VehicleAsync();
        await ShouldBeProblemAsync(away, HttpStatusCode.ServiceUnavailable, "The workshop's system is not available.");

        using HttpResponseMessage past = await _http.PostAsJsonAsync("/api/appointments", new { plate = Plate, customer = _owner, start = "2001-01-01T09:00:00" });
        await ShouldBeProblemAsync(past, HttpStatusCode.BadRequest, "This time is over.");

        _sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ServerError, Status = 503, Count = 1, Path = "/crm/appointments", AfterCommit = true });
        using HttpResponseMessage unknown = await _http.PostAsJsonAsync("/api/appointments", new { plate = Plate, customer = _owner, start = "2100-01-01T09:00:00" });
        await ShouldBeProblemAsync(unknown, HttpStatusCode.GatewayTimeout, "Nobody knows whether this was carried out.");
        JsonNode.Parse(await unknown.Content.ReadAsStringAsync())!["mayHaveBeenApplied"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_healthy_and_its_spans_show_the_calls()
    {
        using HttpResponseMessage vehicle = await VehicleAsync();
        vehicle.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await _http.GetStringAsync("/health")).ShouldBe("Healthy");
        _portal.Output.ShouldContain("GET /workshop/vehicles/{plate}");
        _portal.Output.ShouldNotContain(_sandbox.Password + "\"");
    }

    private IEnumerable<RecordedRequest> Bookings => _sandbox.Requests.Where(static request => request.Method == "POST" && request.Path.EndsWith("/crm/appointments", StringComparison.Ordinal));

    private async Task<HttpResponseMessage> BookAsync(string page, DateTime start)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(Hidden().Matches(page).Select(static field => new KeyValuePair<string, string>(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value))))
        {
            ["start"] = $"{start:yyyy-MM-ddTHH:mm}",
            ["notes"] = "<b>oil</b>",
        });
        return await _http.PostAsync("/book", form);
    }

    private Task<HttpResponseMessage> VehicleAsync() => _http.GetAsync($"/api/vehicles/{Plate}?customer={_owner}");

    private Acme.OfficeGest.OfficeGestClient Client() => new(new OfficeGestClientOptions { BaseAddress = _sandbox.BaseAddress, Credential = new PasswordCredential(_sandbox.Username, _sandbox.Password) });

    private static async Task ShouldBeProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string words)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        text.ShouldContain(words);
        JsonNode.Parse(text)!["status"]!.GetValue<int>().ShouldBe((int)status);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")]
    private static partial Regex Hidden();
}
