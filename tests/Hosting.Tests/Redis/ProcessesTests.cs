using OfficeGest.Sandbox;

namespace OfficeGest.Hosting.Tests.Redis;

public class ProcessesTests
{
    private const int Count = 3;

    [RedisFact]
    public async Task Processes_share_one_session_and_its_renewal()
    {
        await using OfficeGestSandbox sandbox = await StartSandboxAsync();
        await using RedisServer redis = await RedisServer.StartAsync();
        WorkerProcess[] workers = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => WorkerProcess.StartAsync(redis, sandbox)));
        try
        {
            foreach (WorkerProcess worker in workers) (await worker.CallAsync()).ShouldBe("40 customers");
            Logins(sandbox).ShouldBe(1);

            sandbox.Faults.RevokeTokens();
            (await workers[0].CallAsync()).ShouldBe("40 customers");
            Logins(sandbox).ShouldBe(2);

            (await Task.WhenAll(workers.Select(static worker => worker.CallAsync()))).ShouldAllBe(static answer => answer == "40 customers");
            Logins(sandbox).ShouldBe(2);
        }
        finally
        {
            foreach (WorkerProcess worker in workers) await worker.DisposeAsync();
        }
    }

    // A distributed cache knows no lock: on a cold start each process may log in once, and then they agree on one token.
    [RedisFact]
    public async Task Processes_that_start_at_once_log_in_once_each_at_the_most()
    {
        await using OfficeGestSandbox sandbox = await StartSandboxAsync();
        await using RedisServer redis = await RedisServer.StartAsync();
        WorkerProcess[] workers = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => WorkerProcess.StartAsync(redis, sandbox)));
        try
        {
            (await Task.WhenAll(workers.Select(static worker => worker.CallAsync()))).ShouldAllBe(static answer => answer == "40 customers");
            Logins(sandbox).ShouldBeInRange(1, Count);
            int before = Logins(sandbox);
            await using WorkerProcess late = await WorkerProcess.StartAsync(redis, sandbox);
            (await late.CallAsync()).ShouldBe("40 customers");
            Logins(sandbox).ShouldBe(before);
        }
        finally
        {
            foreach (WorkerProcess worker in workers) await worker.DisposeAsync();
        }
    }

    private static Task<OfficeGestSandbox> StartSandboxAsync() => OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

    private static int Logins(OfficeGestSandbox sandbox) => sandbox.Requests.Count(static request => request.Path.EndsWith("/auth/login", StringComparison.Ordinal));
}
