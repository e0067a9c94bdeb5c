using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Sessions.Model;

/// <summary>Several processes, a store that they share, and a server that forgets sessions: with good credentials no call fails, and there are few logins.</summary>
[Trait("Speed", "Slow")]
public class SessionModelTests
{
    private const int Processes = 3;

    private enum Step
    {
        Call,
        CallFromAll,
        Revoke,
        PlantStale,
        PlantEnded,
        ClearStore,
        Restart,
        Outage,
    }

    private static readonly Gen<(Step Kind, int Process)[]> Steps =
        Gen.Select(Gen.Int[0, 15].Select(static kind => kind < 8 ? (Step)kind : kind < 12 ? Step.Call : Step.CallFromAll), Gen.Int[0, Processes - 1]).Array[1, 40];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_a_lock_no_call_fails_and_each_disturbance_costs_one_login(bool oneSession) =>
        await Steps.SampleAsync(steps => RunAsync(steps, oneSession, locks: true), iter: 500, threads: 1);

    [Fact]
    public async Task Without_a_lock_no_call_fails_and_a_disturbance_costs_each_process_one_login_at_most() =>
        await Steps.SampleAsync(static steps => RunAsync(steps, oneSession: false, locks: false), iter: 500, threads: 1);

    private static async Task RunAsync((Step Kind, int Process)[] steps, bool oneSession, bool locks)
    {
        var server = new ModelServer(oneSession);
        var store = new ModelStore(locks);
        var clock = new TestClock();
        ApiTransport[] processes = [.. Enumerable.Range(0, Processes).Select(_ => Start(server, store, clock))];
        int stale = 0;
        int disturbances = 1;
        foreach ((Step kind, int process) in steps)
        {
            switch (kind)
            {
                case Step.Call:
                    await processes[process].Get();
                    break;
                case Step.CallFromAll:
                    await Task.WhenAll(processes.SelectMany(static one => Enumerable.Range(0, 3).Select(_ => Task.Run(() => one.Get()))));
                    break;
                case Step.Revoke:
                    server.Revoke();
                    disturbances++;
                    break;
                case Step.PlantStale:
                    store.Plant(new AccessToken("stale" + ++stale));
                    disturbances++;
                    break;
                case Step.PlantEnded:
                    store.Plant(new AccessToken("ended", clock.GetUtcNow().AddSeconds(-1)));
                    disturbances++;
                    break;
                case Step.ClearStore:
                    store.Clear();
                    disturbances++;
                    break;
                case Step.Restart:
                    await processes[process].DisposeAsync();
                    processes[process] = Start(server, store, clock);
                    break;
                case Step.Outage:
                    // Without a store each process is on its own, until it tries the store again.
                    store.IsDown = true;
                    if (oneSession) await processes[process].Get();
                    else await Task.WhenAll(processes.Select(static one => one.Get()));
                    store.IsDown = false;
                    clock.Advance(TimeSpan.FromSeconds(31));
                    disturbances += Processes;
                    break;
            }

            server.Logins.ShouldBeLessThanOrEqualTo(locks ? disturbances : disturbances * Processes);
        }

        foreach (ApiTransport process in processes) await process.DisposeAsync();
    }

    private static ApiTransport Start(ModelServer server, ModelStore store, TestClock clock) => ApiTransport.Create(new OfficeGestClientOptions
    {
        Domain = "company.officegest.com",
        Credential = new PasswordCredential("maria", "s3cret!"),
        Handler = server,
        TimeProvider = clock,
        TokenStore = store,
    });
}
