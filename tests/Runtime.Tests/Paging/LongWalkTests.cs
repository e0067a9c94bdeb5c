using System.Diagnostics;
using System.Globalization;
using System.Threading.RateLimiting;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Paging;

[Trait("Speed", "Slow")]
public class LongWalkTests
{
    private const int Callers = 4;
    private const int Records = 100_000;
    private const int PageSize = 250;
    private const int PagesEach = Records / Callers / PageSize;

    // In any window at most Burst + 2 * Burst permits are given, and at most Callers requests are late from the window before.
    private const int Burst = 5;
    private const int LimitPerWindow = 3 * Burst + Callers + 1;

    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(50);

    private readonly object _gate = new();
    private readonly int[] _pages = new int[Callers];
    private long _window = -1;
    private int _inWindow;
    private int _refused;

    [Fact]
    public async Task Over_100_000_records_with_a_limiter_no_429_is_met()
    {
        using var limiter = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = Burst,
            ReplenishmentPeriod = Window / 2,
            QueueLimit = 100,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        ApiTransport transport = Api.Create(new ScriptedServer().Answer(request => Answer(request, Window)), new TestClock(), options => options.RateLimiter = limiter);
        int[] rows = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => WalkAsync(transport, caller))));
        rows.Sum().ShouldBe(Records);
        _refused.ShouldBe(0);
        _pages.ShouldAllBe(pages => pages == PagesEach);
    }

    [Fact]
    public async Task The_server_of_this_test_rejects_too_many_requests()
    {
        ApiTransport transport = Api.Create(new ScriptedServer().Answer(request => Answer(request, TimeSpan.FromHours(1))), configure: options => options.Retry.MaxRetries = 0);
        await Should.ThrowAsync<OfficeGestThrottledException>(WalkAsync(transport, 0));
        _pages[0].ShouldBe(LimitPerWindow);
    }

    private static async Task<int> WalkAsync(ApiTransport transport, int caller)
    {
        int rows = 0;
        await foreach (Customer _ in transport.List<Customer>(() => new ApiRequest(Api.ListCustomers).AddQuery("caller", default(Int32Scalar).Text(caller)), Customer.ReadJson)) rows++;
        return rows;
    }

    private HttpResponseMessage Answer(SentRequest request, TimeSpan length)
    {
        int caller = int.Parse(request.Address.Query.Split("caller=")[1].Split('&')[0], CultureInfo.InvariantCulture);
        lock (_gate)
        {
            long window = Stopwatch.GetTimestamp() / (long)(Stopwatch.Frequency * length.TotalSeconds);
            _inWindow = window == _window ? _inWindow + 1 : 1;
            _window = window;
            if (_inWindow > LimitPerWindow)
            {
                _refused++;
                return ScriptedServer.Json("{}", System.Net.HttpStatusCode.TooManyRequests);
            }

            bool more = ++_pages[caller] < PagesEach;
            string rows = string.Join(",", Enumerable.Range(_pages[caller] * PageSize, PageSize).Select(static i => $$"""{"id":{{i}}}"""));
            return ScriptedServer.Json($$$"""{"data":[{{{rows}}}],"meta":{"current_page":{{{_pages[caller]}}},"has_more":{{{(more ? "true" : "false")}}}}}""");
        }
    }
}
