using System.Net;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;
using OfficeGest.Sessions;

namespace OfficeGest.Runtime.Tests.Sessions;

/// <summary>Somebody sets the wall clock, by hours and at any moment: the client neither locks itself nor hammers the server.</summary>
public class ClockJumpTests
{
    private static readonly Gen<(int Seconds, int Hours)[]> Steps = Gen.Select(Gen.Int[0, 40], Gen.Frequency((3, Gen.Const(0)), (2, Gen.Int[-48, 48]))).Array[1, 40];

    [Fact]
    public async Task Tokens_are_renewed_when_their_time_is_over_and_not_before() => await Steps.SampleAsync(
        async steps =>
        {
            var server = new ScriptedServer().Answer("""{"data":{"id":1}}""");
            var clock = new TestClock();
            server.OnLogin = (number, _) => Task.FromResult(ScriptedServer.Json($$$"""{"data":{"token":"t{{{number}}}","expires_in":60}}"""));
            await using ApiTransport transport = Create(server, clock);
            int seconds = 0;
            foreach ((int step, int hours) in steps)
            {
                Set(clock, step, hours);
                seconds += step;
                (await transport.Get()).Id.ShouldBe(1);

                // A renewal ahead begins after three quarters of the time.
                server.Logins.ShouldBeLessThanOrEqualTo(1 + (seconds / 45));
            }
        },
        iter: 300,
        threads: 1);

    [Theory]
    [InlineData(-26)]
    [InlineData(26)]
    public async Task A_clock_that_is_set_between_the_login_and_the_first_use_of_its_token_causes_no_other_login(int hours)
    {
        var server = new ScriptedServer().Answer("""{"data":{"id":1}}""");
        var clock = new TestClock { WallDrift = TimeSpan.FromHours(hours) };
        server.OnLogin = static (number, _) => Task.FromResult(ScriptedServer.Json($$$"""{"data":{"token":"t{{{number}}}","expires_in":60}}"""));
        await using ApiTransport transport = Create(server, clock);
        for (int second = 0; second < 44; second++)
        {
            (await transport.Get()).Id.ShouldBe(1);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        server.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task Rejected_logins_wait_and_are_tried_again() => await Steps.SampleAsync(
        async steps =>
        {
            var server = new ScriptedServer().Answer("""{"data":{"id":1}}""");
            var clock = new TestClock();
            bool refuses = true;
            server.OnLogin = (_, _) => Task.FromResult(refuses ? ScriptedServer.Json("{}", HttpStatusCode.Unauthorized) : ScriptedServer.Json("""{"data":{"token":"t"}}"""));
            await using ApiTransport transport = Create(server, clock);
            int seconds = 0;
            foreach ((int step, int hours) in steps)
            {
                Set(clock, step, hours);
                seconds += step;
                await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get());

                server.Logins.ShouldBeLessThanOrEqualTo(Allowed(seconds));
            }

            refuses = false;
            clock.Advance(TimeSpan.FromMinutes(5));
            (await transport.Get()).Id.ShouldBe(1);
        },
        iter: 300,
        threads: 1);

    [Fact]
    public async Task A_throttled_client_waits_as_long_as_it_was_requested_to() => await Steps.SampleAsync(
        async steps =>
        {
            bool throttled = false;
            var clock = new TestClock();
            int hoursOfAnswer = 0;
            var server = new ScriptedServer();
            server.Answer(_ =>
            {
                clock.WallShift += TimeSpan.FromHours(hoursOfAnswer);
                HttpResponseMessage response = ScriptedServer.Json("""{"data":{"id":1}}""", throttled ? (HttpStatusCode)429 : HttpStatusCode.OK);
                if (throttled) response.Headers.TryAddWithoutValidation("Retry-After", "7");
                throttled = false;
                return response;
            });
            await using ApiTransport transport = Create(server, clock);
            foreach ((int step, int hours) in steps)
            {
                // The clock is set while the request is under way.
                clock.Advance(TimeSpan.FromSeconds(step));
                (throttled, hoursOfAnswer) = (true, hours);
                long before = clock.GetTimestamp();
                (await transport.Get()).Id.ShouldBe(1);
                clock.GetElapsedTime(before).ShouldBe(TimeSpan.FromSeconds(7));
            }
        },
        iter: 100,
        threads: 1);

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public async Task An_open_circuit_closes_after_its_time(int hours)
    {
        var clock = new TestClock();
        var server = new ScriptedServer();
        bool fails = true;
        server.Answer(_ => fails ? ScriptedServer.Json("{}", HttpStatusCode.InternalServerError) : ScriptedServer.Json("""{"data":{"id":1}}"""));
        ApiTransport transport = Create(server, clock, static options =>
        {
            options.Retry.MaxRetries = 0;
            options.CircuitBreaker = new CircuitBreakerOptions { MinimumThroughput = 3 };
        });
        for (int i = 0; i < 3; i++) await Should.ThrowAsync<OfficeGestServerException>(transport.Get());
        fails = false;
        clock.WallShift = TimeSpan.FromHours(hours);
        clock.Advance(TimeSpan.FromSeconds(14));
        await Should.ThrowAsync<OfficeGestConnectionException>(transport.Get());
        clock.Advance(TimeSpan.FromSeconds(2));
        (await transport.Get()).Id.ShouldBe(1);
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public async Task A_store_that_failed_is_left_alone_for_its_time(int hours)
    {
        var clock = new TestClock();
        var server = new ScriptedServer().Answer("""{"data":{"id":1}}""");
        var store = new Shelf { Failure = new InvalidOperationException("down") };
        var shared = new SharedToken(store, "key", clock, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        await shared.RemoveAsync(new AccessToken("t"), default);
        clock.WallShift = TimeSpan.FromHours(hours);
        await shared.RemoveAsync(new AccessToken("t"), default);
        store.Removed.Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromSeconds(30));
        await shared.RemoveAsync(new AccessToken("t"), default);
        store.Removed.Count.ShouldBe(2);
    }

    // The waits between logins are 2, 4, 8, … and 300 seconds at most.
    private static int Allowed(int seconds)
    {
        int logins = 1;
        for (int wait = 2; seconds >= wait; wait = Math.Min(wait * 2, 300), logins++) seconds -= wait;
        return logins;
    }

    private static void Set(TestClock clock, int seconds, int hours)
    {
        clock.Advance(TimeSpan.FromSeconds(seconds));
        clock.WallShift += TimeSpan.FromHours(hours);
    }

    private static ApiTransport Create(ScriptedServer server, TestClock clock, Action<OfficeGestClientOptions>? configure = null) => Api.Create(server, clock, options =>
    {
        options.Credential = new PasswordCredential("maria", "s3cret!");
        configure?.Invoke(options);
    });
}
