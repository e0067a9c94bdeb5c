using System.Globalization;
using OfficeGest.Sandbox;
using Xunit.Abstractions;

namespace OfficeGest.Mirror.Tests;

/// <summary>
/// Killed at random moments, alone and among others, the copy is complete and equal in the end. The seed is in the name of the test; <c>OFFICEGEST_RUNS</c> gives more.
/// </summary>
public class KilledTests(ITestOutputHelper output)
{
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("OFFICEGEST_RUNS") ?? "1", CultureInfo.InvariantCulture);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 2 * Runs)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task One_that_is_killed_again_and_again_ends_complete_and_equal(int seed)
    {
        using var copy = new Copy();
        var random = new Random(seed);
        var traffic = new Traffic();
        await using OfficeGestSandbox sandbox = await StartAsync(traffic);
        const int Kills = 5;
        for (int kills = 0; kills < Kills; kills++)
        {
            await using MirrorProcess mirror = MirrorProcess.Start(copy.Settings(sandbox));
            await Task.WhenAny(traffic.AfterAsync(random.Next(1, 15)), mirror.EndAsync());
            await mirror.KillAsync();
        }

        await MirrorTests.RunAsync(copy, sandbox);

        // Each death costs the page that was on its way, and no other is read again.
        sandbox.Requests.Where(static request => request.Method == "GET").GroupBy(static request => request.Path + request.Query).Sum(static group => group.Count() - 1).ShouldBeLessThanOrEqualTo(Kills);
        await copy.ShouldBeThatOfAsync(sandbox);
        copy.Rows(deleted: true).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_at_once_split_the_work_and_read_nothing_twice()
    {
        using var copy = new Copy();
        await using OfficeGestSandbox sandbox = await StartAsync(new Traffic());
        MirrorProcess[] mirrors = [.. Enumerable.Range(0, 3).Select(_ => MirrorProcess.Start(copy.Settings(sandbox, ("Mirror__Lease", "00:01:00"))))];
        foreach (MirrorProcess mirror in mirrors) (await mirror.EndAsync()).ShouldSucceed();
        sandbox.Requests.Where(static request => request.Method == "GET").GroupBy(static request => request.Path + request.Query).Where(static group => group.Count() > 1).ShouldBeEmpty();
        await copy.ShouldBeThatOfAsync(sandbox);
        foreach (MirrorProcess mirror in mirrors) await mirror.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Of_several_any_may_die(int seed)
    {
        using var copy = new Copy();
        var random = new Random(seed);
        var traffic = new Traffic();
        await using OfficeGestSandbox sandbox = await StartAsync(traffic);
        MirrorProcess[] mirrors = [.. Enumerable.Range(0, 3).Select(_ => MirrorProcess.Start(copy.Settings(sandbox)))];
        foreach (int dying in (int[])[random.Next(3), random.Next(3)])
        {
            await Task.WhenAny(traffic.AfterAsync(random.Next(1, 20)), Task.WhenAll(mirrors.Select(static mirror => mirror.EndAsync())));
            await mirrors[dying].DisposeAsync();
            mirrors[dying] = MirrorProcess.Start(copy.Settings(sandbox));
        }

        foreach (MirrorProcess mirror in mirrors) (await mirror.EndAsync()).ShouldSucceed();
        await copy.ShouldBeThatOfAsync(sandbox);
        copy.Rows(deleted: true).ShouldBeEmpty();
        foreach (MirrorProcess mirror in mirrors) await mirror.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task One_that_was_thought_dead_writes_nothing_old_when_it_wakes_up(int seed)
    {
        using var copy = new Copy();
        var traffic = new Traffic();
        await using OfficeGestSandbox before = await StartAsync(traffic);
        await using OfficeGestSandbox after = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);

        // An answer is on its way, or has come and is not written yet.
        before.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Latency, Delay = TimeSpan.FromMilliseconds(5) });
        await using MirrorProcess sleeper = MirrorProcess.Start(copy.Settings(before));
        await traffic.AfterAsync(new Random(seed).Next(3, 40));
        await sleeper.SignalAsync("STOP");

        // Who is stopped in the midst of a transaction keeps the file locked; the others can do nothing then.
        while (copy.IsLocked())
        {
            await sleeper.SignalAsync("CONT");
            await sleeper.SignalAsync("STOP");
        }

        await MirrorTests.RunAsync(copy, after);
        copy.MakeDue();
        await MirrorTests.RunAsync(copy, after);
        await copy.ShouldBeThatOfAsync(after);
        await sleeper.SignalAsync("CONT");
        (await sleeper.EndAsync()).ShouldSucceed().Output.ShouldContain("Another instance has taken over");
        await copy.ShouldBeThatOfAsync(after);
    }

    /// <summary>A window of ten seconds for one of a minute, and a quota that fits.</summary>
    [ProgramFact("redis-server")]
    public async Task Eight_on_one_Redis_log_in_once_meet_no_429_and_lose_no_row_while_some_die()
    {
        using var copy = new Copy();
        var random = new Random(8);
        var traffic = new Traffic();
        await using RedisServer redis = await RedisServer.StartAsync();
        await using OfficeGestSandbox sandbox = await StartAsync(traffic, static throttle => (throttle.Limit, throttle.Window) = (150, TimeSpan.FromSeconds(10)), 1 + Runs);
        (string Name, string Value)[] settings = copy.Settings(sandbox, ("Mirror__Redis", redis.Endpoint), ("Mirror__Instances", "8"), ("OfficeGest__RequestsPerMinute", "600"), ("OfficeGest__PageSize", "5"));
        MirrorProcess[] mirrors = [.. Enumerable.Range(0, 8).Select(_ => MirrorProcess.Start(settings))];
        for (int kills = 0; kills < 6; kills++)
        {
            await traffic.AfterAsync(random.Next(5, 15));
            int dying = random.Next(8);
            await mirrors[dying].DisposeAsync();
            mirrors[dying] = MirrorProcess.Start(settings);
        }

        foreach (MirrorProcess mirror in mirrors) (await mirror.EndAsync()).ShouldSucceed();
        IReadOnlyList<RecordedRequest> requests = sandbox.Requests;
        output.WriteLine($"{requests.Count} requests in {(requests[^1].ReceivedAt - requests[0].ReceivedAt).TotalSeconds:0} s, {copy.Rows().Count} rows");
        requests.Count(static request => request.Status == 429).ShouldBe(0);
        sandbox.Requests.Count(static request => request.Path.EndsWith("/auth/login", StringComparison.Ordinal)).ShouldBe(1);
        await copy.ShouldBeThatOfAsync(sandbox);
        copy.Rows(deleted: true).ShouldBeEmpty();
        foreach (MirrorProcess mirror in mirrors) await mirror.DisposeAsync();
    }

    private static Task<OfficeGestSandbox> StartAsync(Traffic traffic, Action<SandboxThrottleOptions>? throttle = null, int times = 1) => OfficeGestSandbox.StartAsync(options =>
    {
        options.Sizes = SandboxSizes.Small;
        (options.Sizes.Customers, options.Sizes.Vehicles, options.Sizes.ServiceOrders) = (100 * times, 130 * times, 300 * times);
        options.KeptRequests = 1_000_000;
        options.OnRequest = _ => traffic.Count();
        throttle?.Invoke(options.Throttle);
    });
}
