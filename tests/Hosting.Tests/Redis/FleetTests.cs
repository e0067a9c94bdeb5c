using System.Globalization;
using OfficeGest.Sandbox;

namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>
/// Eight real processes, one real Redis and an installation with a quota in fast motion: windows of 2 seconds for those of a minute. Ten windows are run through,
/// or that many times <c>OFFICEGEST_RUNS</c>.
/// </summary>
[Trait("Speed", "Slow")]
public class FleetTests
{
    private const int Processes = 8;
    private const int Limit = 100;
    private const string Quota = "100,2000,1000,8";
    private static readonly int Requests = 300 * int.Parse(Environment.GetEnvironmentVariable("OFFICEGEST_RUNS") ?? "1", CultureInfo.InvariantCulture);

    [RedisFact]
    public async Task Processes_that_die_and_start_again_share_one_login_and_meet_no_429()
    {
        await using OfficeGestSandbox sandbox = await StartSandboxAsync();
        await using RedisServer redis = await RedisServer.StartAsync();
        IReadOnlyList<string> answers = await RunAsync(sandbox, () => redis, async fleet => await fleet.KillOneAsync());

        answers.Count.ShouldBeGreaterThan(Processes);
        answers.ShouldAllBe(static answer => answer == "40 customers, 40 different");
        sandbox.Requests.Count(static request => request.Status == 429).ShouldBe(0);
        sandbox.Requests.Count(static request => request.Path.EndsWith("/auth/login", StringComparison.Ordinal)).ShouldBe(1);
    }

    [RedisFact]
    public async Task A_Redis_that_dies_and_starts_again_costs_logins_and_no_call()
    {
        await using OfficeGestSandbox sandbox = await StartSandboxAsync();
        RedisServer redis = await RedisServer.StartAsync();
        bool isUp = true;
        try
        {
            IReadOnlyList<string> answers = await RunAsync(sandbox, () => redis, async _ =>
            {
                if (isUp) await redis.DisposeAsync();
                else redis = await RedisServer.StartAsync(redis.Port);
                isUp = !isUp;
            });

            answers.ShouldAllBe(static answer => answer == "40 customers, 40 different");
            sandbox.Requests.Count(static request => request.Status == 429).ShouldBe(0);

            // Whoever began without Redis has logged in by itself.
            sandbox.Requests.Count(static request => request.Path.EndsWith("/auth/login", StringComparison.Ordinal)).ShouldBeInRange(1, Processes);
        }
        finally
        {
            if (isUp) await redis.DisposeAsync();
        }
    }

    /// <param name="sandbox">The installation.</param>
    /// <param name="redis">The Redis as it is now.</param>
    /// <param name="disturb">What happens after each half of a window's requests.</param>
    private static async Task<IReadOnlyList<string>> RunAsync(OfficeGestSandbox sandbox, Func<RedisServer> redis, Func<Fleet, Task> disturb)
    {
        await using var fleet = new Fleet(Processes, () => WorkerProcess.StartSharingAsync(redis(), sandbox, Quota));
        await fleet.StartAsync();
        for (int disturbed = 0; sandbox.Requests.Count < Requests;)
        {
            await fleet.NextAnswerAsync();
            if (sandbox.Requests.Count / (Limit / 2) <= disturbed) continue;

            disturbed++;
            await disturb(fleet);
        }

        return await fleet.StopAsync();
    }

    private static Task<OfficeGestSandbox> StartSandboxAsync() => OfficeGestSandbox.StartAsync(static options =>
    {
        options.Sizes = SandboxSizes.Small;
        options.KeptRequests = 1_000_000;
        (options.Throttle.Limit, options.Throttle.Window) = (Limit, TimeSpan.FromSeconds(2));
    });
}
