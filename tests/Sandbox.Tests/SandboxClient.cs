using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox.Tests;

/// <summary>A caller without any cleverness of its own, so that the tests see what the wire carries.</summary>
internal sealed class SandboxClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly OfficeGestSandbox _sandbox;

    public SandboxClient(OfficeGestSandbox sandbox)
    {
        _sandbox = sandbox;
        _http = new HttpClient { BaseAddress = sandbox.BaseAddress };
    }

    public HttpClient Http => _http;

    public static async Task<SandboxClient> LogInAsync(OfficeGestSandbox sandbox)
    {
        var client = new SandboxClient(sandbox);
        await client.RenewAsync();
        return client;
    }

    public async Task RenewAsync()
    {
        _http.DefaultRequestHeaders.Authorization = null;
        var (status, body) = await SendAsync("POST", "auth/login", new { username = _sandbox.Username, password = _sandbox.Password });
        status.ShouldBe(200);
        Use((string?)body!["data"]!["token"] ?? (string?)body["data"]!["access_token"]);
    }

    public void Use(string? token) => _http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);

    public async Task<JsonNode> GetAsync(string path)
    {
        var (status, body) = await SendAsync("GET", path);
        status.ShouldBe(200, $"GET {path}: {body}");
        return body!;
    }

    public Task<(int Status, JsonNode? Body)> TryGetAsync(string path) => SendAsync("GET", path);

    public async Task<(int Status, JsonNode? Body)> SendAsync(string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 || response.Content.Headers.ContentType?.MediaType != "application/json" ? null : JsonNode.Parse(text));
    }

    public async Task<List<JsonNode>> WalkPagesAsync(string path)
    {
        var rows = new List<JsonNode>();
        for (var page = 1; ; page++)
        {
            var answer = await GetAsync($"{path}{(path.Contains('?') ? '&' : '?')}page={page}");
            rows.AddRange(answer["data"]!.AsArray()!);
            if (!(bool)answer["meta"]!["has_more"]!)
                return rows;
        }
    }

    public async Task<List<JsonNode>> WalkCursorAsync(string path)
    {
        var rows = new List<JsonNode>();
        for (string? next = null; ;)
        {
            var answer = await GetAsync($"{path}{(path.Contains('?') ? '&' : '?')}limit=100{(next is null ? "" : "&cursor=" + Uri.EscapeDataString(next))}");
            rows.AddRange(answer["data"]!.AsArray()!);
            next = (string?)answer["meta"]!["next"];
            if (next is null)
                return rows;
        }
    }

    public void Dispose() => _http.Dispose();
}
