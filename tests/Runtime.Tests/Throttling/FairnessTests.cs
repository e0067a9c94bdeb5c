using System.Threading.RateLimiting;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Throttling;

public class FairnessTests
{
    private const int Callers = 4;
    private const int Pages = 25;

    [Fact]
    public async Task Callers_who_queue_at_the_limiter_are_served_in_turn()
    {
        using var limiter = new ByHand();
        var served = new List<string>();
        var server = new ScriptedServer().Answer(request =>
        {
            string caller = request.Address.Query.Split("caller=")[1].Split('&')[0];
            lock (served)
            {
                served.Add(caller);
                bool more = served.Count(one => one == caller) < Pages;
                return ScriptedServer.Json($$$"""{"data":[{"id":{{{served.Count}}}}],"meta":{"has_more":{{{(more ? "true" : "false")}}}}}""");
            }
        });
        ApiTransport transport = Api.Create(server, configure: options => options.RateLimiter = limiter);
        Task<IReadOnlyList<Customer>>[] walks = [.. Enumerable.Range(0, Callers).Select(caller =>
            transport.List<Customer>(() => new ApiRequest(Api.ListCustomers).AddQuery("caller", ApiFormat.Format(caller)), Customer.ReadJson).ToListAsync())];
        for (int round = 0; round < Pages; round++)
        {
            // Only when all of them wait is one permit given to each.
            for (int i = 0; i < Callers; i++) await limiter.QueuedAsync();
            limiter.Permit(Callers);
        }

        await Task.WhenAll(walks);
        foreach (string[] round in served.Chunk(Callers)) round.ShouldBe(["0", "1", "2", "3"], ignoreOrder: true);
    }

    /// <summary>Oldest first, and nobody passes before the test says so.</summary>
    private sealed class ByHand : RateLimiter
    {
        private readonly Queue<TaskCompletionSource<RateLimitLease>> _queue = new();
        private readonly SemaphoreSlim _queued = new(0);

        public override TimeSpan? IdleDuration => null;

        public Task QueuedAsync() => _queued.WaitAsync();

        public void Permit(int count)
        {
            for (int i = 0; i < count; i++)
            {
                TaskCompletionSource<RateLimitLease> next;
                lock (_queue) next = _queue.Dequeue();
                next.SetResult(new Lease());
            }
        }

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => throw new NotSupportedException();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            var waiting = new TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_queue) _queue.Enqueue(waiting);
            _queued.Release();
            return new ValueTask<RateLimitLease>(waiting.Task);
        }
    }

    private sealed class Lease : RateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
