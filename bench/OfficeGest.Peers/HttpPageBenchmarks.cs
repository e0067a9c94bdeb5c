using System.Net.Http.Headers;
using System.Net.Http.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OfficeGest.Benchmarks.Emitted;
using OfficeGest.Peers.Kiota;
using Refit;

namespace OfficeGest.Benchmarks;

/// <summary>One page of 250 customers over HTTP on loopback, by one caller and by 32 at a time. All have a token, and each client is used as its documentation begins.</summary>
[MemoryDiagnoser]
public class HttpPageBenchmarks : IDisposable
{
    private const int PageSize = 250;
    internal const string Token = "benchmark";

    private readonly PageServer _server = new(CustomerPage.Numbered(1, PageSize, hasMore: false));
    private readonly HttpClient _http;
    private readonly OfficeGestClient _client;
    private readonly OfficeGest.Peers.NSwag.SystemTextJson.NSwagClient _nswag;
    private readonly OfficeGest.Peers.NSwag.NewtonsoftJson.NSwagClient _nswagNewtonsoft;
    private readonly HttpClientRequestAdapter _adapter;
    private readonly KiotaClient _kiota;
    private readonly ICustomers _refit;

    public HttpPageBenchmarks()
    {
        _http = new HttpClient { BaseAddress = _server.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };
        _client = new OfficeGestClient(new OfficeGestClientOptions { BaseAddress = _server.Address, Credential = new TokenCredential(Token) });
        _nswag = new(_http) { BaseUrl = _server.Address.AbsoluteUri };
        _nswagNewtonsoft = new(_http) { BaseUrl = _server.Address.AbsoluteUri };
        _adapter = new HttpClientRequestAdapter(new BaseBearerTokenAuthenticationProvider(new KnownToken())) { BaseUrl = _server.Address.AbsoluteUri };
        _kiota = new KiotaClient(_adapter);
        _refit = RestService.For<ICustomers>(_http, new RefitSettings(new SystemTextJsonContentSerializer(PeerContext.Default.Options)));
    }

    [Params(1, 32)]
    public int Callers { get; set; }

    [Benchmark]
    public Task Emitted() => AllAsync(async () =>
    {
        int count = 0;
        await foreach (Page<Customer> page in _client.Entities.Customers.List(new CustomerListQuery { PageSize = PageSize }).AsPages()) count += page.Items.Count;
        return count;
    });

    [Benchmark(Baseline = true)]
    public Task HttpClientWithSourceGenerator() => AllAsync(async () => (await _http.GetFromJsonAsync("entities/customers?page=1&limit=250", PeerContext.Default.PeerPage))!.Data.Count);

    [Benchmark]
    public Task RefitWithSourceGenerator() => AllAsync(async () => (await _refit.ListAsync(1, PageSize)).Data.Count);

    [Benchmark]
    public Task NSwagSystemTextJson() => AllAsync(async () => (await _nswag.ListCustomersAsync(1, PageSize, null, null, null)).Data.Count);

    [Benchmark]
    public Task NSwagNewtonsoftJson() => AllAsync(async () => (await _nswagNewtonsoft.ListCustomersAsync(1, PageSize, null, null, null)).Data.Count);

    [Benchmark]
    public Task Kiota() => AllAsync(async () => (await _kiota.Entities.Customers.GetAsCustomersGetResponseAsync(static request => (request.QueryParameters.Page, request.QueryParameters.Limit) = (1, PageSize)))!.Data!.Count);

    /// <summary>Calls each client once. BenchmarkDotNet shows a failure as a row without figures, and not why.</summary>
    public static async Task CheckAsync()
    {
        using var clients = new HttpPageBenchmarks { Callers = 1 };
        foreach (Func<Task> read in (Func<Task>[])[clients.Emitted, clients.HttpClientWithSourceGenerator, clients.RefitWithSourceGenerator, clients.NSwagSystemTextJson, clients.NSwagNewtonsoftJson, clients.Kiota])
            await read();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _client.Dispose();
        _adapter.Dispose();
        _http.Dispose();
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task AllAsync(Func<Task<int>> read) => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
    {
        int count = await read();
        if (count != PageSize) throw new InvalidOperationException($"{count} rows came.");
    })));
}

/// <summary>What a user of Kiota writes who has a token.</summary>
internal sealed class KnownToken : IAccessTokenProvider
{
    public AllowedHostsValidator AllowedHostsValidator { get; } = new();

    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(HttpPageBenchmarks.Token);
}

/// <summary>What a user of Refit writes.</summary>
public interface ICustomers
{
    [Get("/entities/customers")]
    Task<PeerPage> ListAsync(int page, int limit);
}
