using System.Diagnostics;
using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting.Tests.Telemetry;

/// <summary>Sources and meters belong to the process: nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(OpenTelemetryTests), DisableParallelization = true)]
public class Alone;

[Collection(nameof(OpenTelemetryTests))]
public sealed class OpenTelemetryTests : IDisposable
{
    private const string Route = "/workshop/vehicles/{plate}";

    private static readonly ApiOperation GetVehicle = new("getVehicle", "GET", Route) { Envelope = "data" };

    private readonly Exported _exported = new();
    private readonly ScriptedServer _server = new()
    {
        OnLogin = static (number, _) => Task.FromResult(ScriptedServer.Json($$$"""{"data":{"token":"canary-token-{{{number}}}"}}""")),
    };

    public void Dispose() => _exported.Dispose();

    [Fact]
    public async Task Each_try_is_a_span_as_the_conventions_for_http_clients_have_it()
    {
        await CallAsync();
        _exported.Spans.Count.ShouldBe(4);
        foreach (Activity span in _exported.Spans)
        {
            span.ShouldSatisfyAllConditions(
                s => s.Kind.ShouldBe(ActivityKind.Client), s => s.DisplayName.ShouldBe("GET " + Route), s => s.GetTagItem("http.request.method").ShouldBe("GET"),
                s => s.GetTagItem("url.template").ShouldBe(Route), s => s.GetTagItem("server.address").ShouldBe("company.officegest.com"), s => s.GetTagItem("server.port").ShouldBe(443));
        }

        Tags("http.response.status_code").ShouldBe([429, 503, 401, 200]);
        Tags("http.request.resend_count").ShouldBe([null, 1, 2, 3]);
        Tags("error.type").ShouldBe(["429", "503", "401", null]);
        _exported.Spans.Select(static span => span.Status).ShouldBe([ActivityStatusCode.Error, ActivityStatusCode.Error, ActivityStatusCode.Error, ActivityStatusCode.Unset]);
    }

    [Fact]
    public async Task Tries_retries_logins_throttling_and_drift_are_counted()
    {
        await CallAsync();
        _exported.Counts("http.client.request.duration").Values.ShouldBe([1, 1, 1, 1]);
        _exported.Metrics.Single(static metric => metric.Name == "http.client.request.duration").Unit.ShouldBe("s");
        _exported.Counts("http.client.request.duration").Keys.ShouldContain(
            "error.type=429;http.request.method=GET;http.response.status_code=429;server.address=company.officegest.com;server.port=443;url.template=" + Route);
        _exported.Sums("officegest.client.retries").ShouldBe(
            new Dictionary<string, long> { ["officegest.operation.id=getVehicle;officegest.retry.reason=429"] = 1, ["officegest.operation.id=getVehicle;officegest.retry.reason=503"] = 1 }, ignoreOrder: true);
        _exported.Sums("officegest.client.logins").ShouldBe(new Dictionary<string, long> { ["officegest.login.success=True"] = 2 });
        _exported.Sums("officegest.client.throttled").ShouldBe(new Dictionary<string, long> { ["officegest.operation.id=getVehicle"] = 1 });
        _exported.Sums("officegest.client.drifts").ShouldBe(new Dictionary<string, long> { ["officegest.drift.kind=UnknownField;officegest.operation.id=getVehicle"] = 1 });
    }

    [Fact]
    public async Task A_login_that_fails_is_counted_apart()
    {
        _server.OnLogin = static (_, _) => Task.FromResult(ScriptedServer.Json("""{"message":"canary"}""", System.Net.HttpStatusCode.Unauthorized));
        await Should.ThrowAsync<OfficeGestAuthenticationException>(CallAsync());
        _exported.Flush();
        _exported.Sums("officegest.client.logins").ShouldBe(new Dictionary<string, long> { ["officegest.login.success=False"] = 1 });
        _exported.Everything().ShouldNotContain("canary");
    }

    [Fact]
    public async Task No_secret_address_or_body_is_in_any_of_it()
    {
        await CallAsync();
        string everything = _exported.Everything();
        everything.ShouldContain("url.template=" + Route);
        everything.ShouldNotContain("canary");
    }

    private async Task CallAsync()
    {
        _server.Answer("""{"message":"canary-body"}""", 429, headers: ("Retry-After", "1"))
            .Answer("canary-body", 503)
            .Answer("""{"message":"canary-body"}""", 401)
            .Answer("""{"data":{"plate":"canary-plate"},"extra":"canary-value"}""");
        await using ApiTransport transport = ApiTransport.Create(new OfficeGestClientOptions
        {
            Domain = "company.officegest.com",
            Credential = new PasswordCredential("canary-user", "canary-password"),
            Handler = _server,
            TimeProvider = new TestClock(),
            Retry = new RetryOptions { UseJitter = false },
        });
        await transport.SendAsync<JsonElement>(new ApiRequest(GetVehicle).SetPath("plate", "canary-plate").AddQuery("q", "canary-query"), JsonItem.Any, default);
        _exported.Flush();
    }

    private IEnumerable<object?> Tags(string name) => _exported.Spans.Select(span => span.GetTagItem(name));
}
