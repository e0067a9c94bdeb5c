using System.Net;
using System.Text;
using CsCheck;

namespace OfficeGest.Sandbox.Tests;

/// <summary>Web pages get nowhere: neither under a name that was made to resolve to this machine nor from another origin.</summary>
public sealed class CallerTests : IAsyncLifetime, IDisposable
{
    private const string Fault = """{"kind":"server_error","status":503}""";

    // These lead here without anybody's name server: the first are loopback addresses in other spellings.
    private const int OfThisMachine = 6;
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]", "127.1", "2130706433", "LocalHost", "evil.example", "a.localhost", "localhost.", "169.254.1.1", "[fe80::1]", "127.0.0.1.nip.io", "localhost-evil.example"];
    private static readonly string?[] Origins = [null, "null", "https://evil.example", "http://evil.example:PORT", "http://127.0.0.1", "http://127.0.0.1:PORT", "http://127.0.0.1:PORT.evil.example", "http://127.0.0.1:PORT@evil.example", "https://localhost:PORT", "HTTP://LOCALHOST:PORT", "http://localhost:PORT"];
    private static readonly string?[] Sites = [null, "cross-site", "same-site", "same-origin", "none", "CROSS-SITE", "same-origin, cross-site"];

    private OfficeGestSandbox _sandbox = null!;
    private HttpClient? _http;

    public async Task InitializeAsync()
    {
        _sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            (o.Sizes, o.Spec) = (SandboxSizes.Small, SandboxSpec.None);
            o.AllowedHosts.Add("host.docker.internal");
        });
        _http = new HttpClient { BaseAddress = new Uri(_sandbox.BaseAddress, "/") };
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    public void Dispose() => _http?.Dispose();

    private string Port => _sandbox.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:3000")]
    [InlineData("Origin", "")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "")]
    public async Task A_page_of_another_origin_controls_nothing(string header, string value)
    {
        foreach (var media in (string[])["text/plain", "application/x-www-form-urlencoded", "application/json"])
        {
            (await SendAsync("POST", "/_sandbox/faults", Fault, media, (header, value))).ShouldBe(HttpStatusCode.BadRequest);
            (await SendAsync("POST", "/_sandbox/reset", "", media, (header, value))).ShouldBe(HttpStatusCode.BadRequest);
        }

        (await SendAsync("GET", "/_sandbox/requests", null, null, (header, value))).ShouldBe(HttpStatusCode.BadRequest);
        _sandbox.Faults.Active.ShouldBeEmpty();
    }

    [Fact]
    public async Task Programs_and_the_sandbox_own_origin_control_it()
    {
        (await SendAsync("POST", "/_sandbox/faults", Fault, "application/x-www-form-urlencoded")).ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync("DELETE", "/_sandbox/faults", null, null, ("Origin", $"http://127.0.0.1:{Port}"), ("Sec-Fetch-Site", "same-origin"))).ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync("GET", "/_sandbox/faults", null, null, ("Sec-Fetch-Site", "none"))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.9.10", true)]
    [InlineData("[::1]", true)]
    [InlineData("host.docker.internal", true)]
    [InlineData("example.pt", false)]
    [InlineData("localhost.example.pt", false)]
    [InlineData("127.0.0.1.nip.io", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("[::2]", false)]
    public async Task Only_known_names_reach_the_api_and_the_controls(string host, bool isKnown)
    {
        foreach (var port in (string[])["", ":" + Port])
        {
            (await SendAsync("GET", "/api/v2/workshop/fuels", null, null, ("Host", host + port))).ShouldBe(isKnown ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest);
            (await SendAsync("GET", "/_sandbox/faults", null, null, ("Host", host + port))).ShouldBe(isKnown ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public void Random_hosts_and_origins_never_add_a_fault() => Gen.Select(Gen.Int[0, Hosts.Length - 1], Gen.Int[0, Origins.Length - 1], Gen.Int[0, Sites.Length - 1]).Sample(
        (h, o, s) =>
        {
            var (host, origin, site) = (Hosts[h], Origins[o]?.Replace("PORT", Port, StringComparison.Ordinal), Sites[s]);
            List<(string, string)> headers = [("Host", $"{host}:{Port}")];
            if (origin is not null)
                headers.Add(("Origin", origin));
            if (site is not null)
                headers.Add(("Sec-Fetch-Site", site));

            var status = SendAsync("POST", "/_sandbox/faults", Fault, "text/plain", [.. headers]).GetAwaiter().GetResult();

            var isOwnOrigin = origin is null || string.Equals(origin, $"http://{host}:{Port}", StringComparison.OrdinalIgnoreCase);
            var isAllowed = h < OfThisMachine && isOwnOrigin && site is (null or "same-origin" or "none");
            status.ShouldBe(isAllowed ? HttpStatusCode.NoContent : HttpStatusCode.BadRequest, $"{host} {origin} {site}");
            _sandbox.Faults.Active.Count.ShouldBe(isAllowed ? 1 : 0);
            _sandbox.Faults.Clear();
        },
        iter: 500,
        threads: 1);

    private async Task<HttpStatusCode> SendAsync(string method, string path, string? body, string? media, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, media!) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        using var response = await _http!.SendAsync(request);
        return response.StatusCode;
    }
}
