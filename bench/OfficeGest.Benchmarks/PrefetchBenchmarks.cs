using System.Net;
using System.Net.Http.Headers;
using BenchmarkDotNet.Attributes;
using OfficeGest.Benchmarks.Emitted;

namespace OfficeGest.Benchmarks;

/// <summary>A walk over 5,000 customers whose server takes 20 ms for a page, by a caller who takes as long for its rows: a database does.</summary>
[MemoryDiagnoser]
#pragma warning disable CA1822 // BenchmarkDotNet calls instance members only.
public class PrefetchBenchmarks
{
    private const int PageSize = 250;
    private const int Pages = 20;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    private static readonly OfficeGestClient SequentialClient = Client(prefetch: false);
    private static readonly OfficeGestClient PrefetchingClient = Client(prefetch: true);

    [Benchmark(Baseline = true)]
    public Task<int> Sequential() => WalkAsync(SequentialClient);

    [Benchmark]
    public Task<int> Prefetched() => WalkAsync(PrefetchingClient);

    private static async Task<int> WalkAsync(OfficeGestClient client)
    {
        int count = 0;
        await foreach (Page<Customer> page in client.Entities.Customers.List().AsPages())
        {
            await Task.Delay(Latency);
            count += page.Items.Count;
        }

        return count == Pages * PageSize ? count : throw new InvalidOperationException($"{count} rows came.");
    }

    private static OfficeGestClient Client(bool prefetch) => new(new OfficeGestClientOptions
    {
        BaseAddress = new Uri("https://benchmark.invalid/"),
        Credential = new TokenCredential("benchmark"),
        Handler = new SlowServer(),
        PrefetchPages = prefetch,
    });

    private sealed class SlowServer : HttpMessageHandler
    {
        private readonly byte[][] _pages = [.. Enumerable.Range(1, Pages).Select(static number => CustomerPage.Numbered(number, PageSize, number < Pages))];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Latency, cancellationToken);
            string query = request.RequestUri!.Query;
            int at = query.IndexOf("page=", StringComparison.Ordinal);
            int number = at < 0 ? 1 : int.Parse(query[(at + 5)..].Split('&')[0], System.Globalization.CultureInfo.InvariantCulture);
            var content = new ByteArrayContent(_pages[number - 1]);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        }
    }
}
