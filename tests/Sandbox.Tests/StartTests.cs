using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task It_listens_on_the_loopback_interface_alone()
    {
        await using var sandbox = await OfficeGestSandbox.StartAsync(o => o.Spec = SandboxSpec.None);

        sandbox.BaseAddress.ToString().ShouldMatch(@"^http://127\.0\.0\.1:\d+/api/v2/$");
        // All of 127.0.0.0/8 is this machine, and only 127.0.0.1 is the sandbox.
        using var other = new TcpClient();
        await Should.ThrowAsync<SocketException>(() => other.ConnectAsync(IPAddress.Parse("127.0.0.2"), sandbox.BaseAddress.Port));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_IOException()
    {
        await using var sandbox = await OfficeGestSandbox.StartAsync();

        await Should.ThrowAsync<IOException>(() => OfficeGestSandbox.StartAsync(o => o.Port = sandbox.BaseAddress.Port));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_data_and_another_seed_another()
    {
        var first = await AllAsync(1);
        var again = await AllAsync(1);
        var other = await AllAsync(2);

        again.ShouldBe(first);
        other.ShouldNotBe(first);
    }

    [Fact]
    public async Task Writes_of_one_sandbox_are_not_seen_by_another()
    {
        await using var one = await OfficeGestSandbox.StartAsync(o => o.Sizes = SandboxSizes.Small);
        await using var two = await OfficeGestSandbox.StartAsync(o => o.Sizes = SandboxSizes.Small);
        using var writer = await SandboxClient.LogInAsync(one);
        using var reader = await SandboxClient.LogInAsync(two);

        var (status, made) = await writer.SendAsync("POST", "crm/appointments", new { title = "AA-00-BB / revisão", start = "2026-08-03 08:30:00", end = "2026-08-03 09:30:00" });

        status.ShouldBe(201);
        made!["data"]!.AsObject().Count.ShouldBe(12);
        var path = $"crm/appointments/{made["data"]!["id"]}";
        (await writer.TryGetAsync(path)).Status.ShouldBe(200);
        (await reader.TryGetAsync(path)).Status.ShouldBe(404);
        one.Reset();
        (await writer.TryGetAsync(path)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_default_sizes_are_those_of_a_workshop()
    {
        await using var sandbox = await OfficeGestSandbox.StartAsync(o => o.DocumentedTotal = true);
        using var client = await SandboxClient.LogInAsync(sandbox);

        ((int)(await client.GetAsync("entities/customers"))["meta"]!["total"]!).ShouldBe(1_200);
        ((int)(await client.GetAsync("workshop/vehicles?limit=1000"))["meta"]!["total"]!).ShouldBe(2_600);
        ((int)(await client.GetAsync("workshop/vehicles?limit=1000"))["meta"]!["per_page"]!).ShouldBe(250);
        ((int)(await client.GetAsync("workshop/monitor"))["meta"]!["total"]!).ShouldBe(5_000);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("identity", null)]
    public async Task Responses_are_compressed_when_both_sides_want_it(string accepted, string? coding)
    {
        await using var sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.Compress = true;
        });
        using var client = await SandboxClient.LogInAsync(sandbox);
        using var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None };
        using var http = new HttpClient(handler) { BaseAddress = sandbox.BaseAddress };
        http.DefaultRequestHeaders.Authorization = client.Http.DefaultRequestHeaders.Authorization;
        http.DefaultRequestHeaders.Add("Accept-Encoding", accepted);

        using var response = await http.GetAsync("workshop/fuels");

        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(coding);
        var bytes = await response.Content.ReadAsStreamAsync();
        using Stream decoded = coding switch { "br" => new BrotliStream(bytes, CompressionMode.Decompress), "gzip" => new GZipStream(bytes, CompressionMode.Decompress), _ => bytes };
        (await JsonNode.ParseAsync(decoded))!["data"]!.AsArray().Count.ShouldBe(15);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_size_that_is_not_valid_is_rejected(int vehicles) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => OfficeGestSandbox.StartAsync(o => o.Sizes.Vehicles = vehicles));

    [Fact]
    public async Task Stand_alone_it_tells_where_it_is_and_who_came_and_stops_when_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var output = new Listener("password: ");
        var running = OfficeGestSandbox.RunAsync(new SandboxOptions { Sizes = SandboxSizes.Small }, output, stop.Token);
        var address = (await output.Heard).Split('\n').Single(line => line.Contains("http")).Split(' ')[^1].Trim();

        using var http = new HttpClient();
        await http.GetAsync(new Uri(new Uri(address), "entities/customers"));
        await stop.CancelAsync();
        await running;

        output.ToString().ShouldContain("username: integracao");
        output.ToString().ShouldContain("401 GET    /api/v2/entities/customers");
        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(address));
    }

    private static async Task<string> AllAsync(int seed)
    {
        await using var sandbox = await OfficeGestSandbox.StartAsync(o =>
        {
            o.Sizes = SandboxSizes.Small;
            o.Seed = seed;
        });
        using var client = await SandboxClient.LogInAsync(sandbox);
        var text = new StringBuilder();
        foreach (var path in new[] { "entities/customers", "entities/employees", "workshop/vehicles", "workshop/monitor", "workshop/models", "crm/appointments?start=2026-01-01&end=2026-12-31" })
            text.AppendJoin('\n', (await client.WalkPagesAsync(path)).Select(row => row.ToJsonString()));
        return text.ToString();
    }

    private sealed class Listener(string last) : StringWriter
    {
        private readonly TaskCompletionSource<string> _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Heard => _heard.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.StartsWith(last, StringComparison.Ordinal) == true)
                _heard.TrySetResult(ToString());
        }
    }
}
