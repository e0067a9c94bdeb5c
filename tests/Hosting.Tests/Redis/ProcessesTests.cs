using OfficeGest.Sandbox;

namespace OfficeGest.Hosting.Tests.Redis;

[Trait("Speed", "Slow")]
public class ProcessesTests
{
    private const int Count = 3;

    [ProgramFact("redis-server")]
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
    [ProgramFact("redis-server")]
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

    [ProgramFact("redis-server")]
    public async Task Processes_that_start_at_once_with_a_lock_log_in_once()
    {
        await using OfficeGestSandbox sandbox = await StartSandboxAsync();
        await using RedisServer redis = await RedisServer.StartAsync();
        WorkerProcess[] workers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => WorkerProcess.StartAsync(redis, sandbox, "30")));
        try
        {
            (await Task.WhenAll(workers.Select(static worker => worker.CallAsync()))).ShouldAllBe(static answer => answer == "40 customers");
            Logins(sandbox).ShouldBe(1);

            // And once more when all of them meet the same refusal.
            sandbox.Faults.RevokeTokens();
            (await Task.WhenAll(workers.Select(static worker => worker.CallAsync()))).ShouldAllBe(static answer => answer == "40 customers");
            Logins(sandbox).ShouldBe(2);
        }
        finally
        {
            foreach (WorkerProcess worker in workers) await worker.DisposeAsync();
        }
    }

    [ProgramFact("redis-server")]
    public async Task A_process_that_dies_with_the_lock_holds_up_the_others_until_the_lock_expires()
    {
        int logins = 0;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(request =>
        {
            if (!request.IsLogin) return RawResponse.Json(200, """{"data":[],"meta":{"has_more":false}}""");
            if (Interlocked.Increment(ref logins) > 1) return RawResponse.Json(200, """{"data":{"token":"abc"}}""");

            reached.SetResult();
            return new RawResponse([], RawEnd.Stall);
        });
        await using RedisServer redis = await RedisServer.StartAsync();
        await using WorkerProcess dies = await WorkerProcess.StartAsync(redis, server.Address, "1");
        await using WorkerProcess lives = await WorkerProcess.StartAsync(redis, server.Address, "1");
        Task<string?> never = dies.CallAsync();
        await reached.Task;
        await dies.KillAsync();
        (await lives.CallAsync()).ShouldBe("0 customers");
        (await never).ShouldBeNull();
        logins.ShouldBe(2);
    }

    private static Task<OfficeGestSandbox> StartSandboxAsync() => OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

    private static int Logins(OfficeGestSandbox sandbox) => sandbox.Requests.Count(static request => request.Path.EndsWith("/auth/login", StringComparison.Ordinal));
}
