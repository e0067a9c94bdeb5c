using System.Net;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using OfficeGest.Http;
using OfficeGest.Pipeline;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;
using OfficeGest.Sessions;

namespace OfficeGest.Runtime.Tests.Pipeline;

/// <summary>Each step of the pipeline alone, over one that returns what the test says.</summary>
public class StepTests
{
    private static readonly ApiOperation Write = new("write", "POST", "/write");

    private readonly TestClock _clock = new();

    [Fact]
    public void A_retry_step_repeats_reads_after_failures_of_the_server_and_writes_after_a_429_alone()
    {
        int[] statuses = [200, 204, 400, 401, 403, 404, 408, 418, 422, 429, 500, 501, 502, 503, 504, 505];
        Gen.Select(Gen.OneOf(statuses.Select(static status => (IGen<int>)Gen.Const(status)).ToArray()), Gen.OneOf(statuses.Select(static status => (IGen<int>)Gen.Const(status)).ToArray()), Gen.Bool, Gen.Int[0, 3]).Sample(
            (first, second, isWrite, retries) =>
            {
                var next = new StubStep(first, second);
                var step = new RetryStep(Options(retries), NullLogger.Instance, next);
                HttpResponseMessage response = step.SendAsync(StubStep.Call(_clock, isWrite ? Write : null), default).GetAwaiter().GetResult();
                bool repeats = retries > 0 && Repeats(first, isWrite);
                ((int)response.StatusCode).ShouldBe(repeats ? second : first);
                next.Calls.ShouldBe(repeats ? Repeats(second, isWrite) ? retries + 1 : 2 : 1);
            },
            iter: 300,
            threads: 1);

        static bool Repeats(int status, bool isWrite) => status == 429 || (!isWrite && status is 408 or 500 or 502 or 503 or 504);
    }

    [Fact]
    public async Task A_credential_step_sends_a_rejected_token_once_and_then_another_one()
    {
        var tokens = new Queue<string>(["first", "second", "third"]);
        var sent = new List<string?>();
        var next = new StubStep((call, _) =>
        {
            sent.Add(call.Token?.Value);
            return Task.FromResult(StubStep.Response(sent.Count == 1 ? 401 : 200));
        });
        HttpResponseMessage response = await new CredentialStep(Session(_ => Task.FromResult(new AccessToken(tokens.Dequeue()))), next).SendAsync(StubStep.Call(_clock), default);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        sent.ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task A_credential_step_gives_an_anonymous_operation_no_token()
    {
        var next = new StubStep(401);
        Call call = StubStep.Call(_clock, new ApiOperation("open", "GET", "/open") { Anonymous = true });
        HttpResponseMessage response = await new CredentialStep(Session(static _ => throw new InvalidOperationException()), next).SendAsync(call, default);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (next.Calls, call.Token).ShouldBe((1, null));
    }

    [Fact]
    public async Task A_throttle_step_waits_after_a_429_and_reads_the_quota()
    {
        var figures = new ThrottleFigures(_clock);
        int calls = 0;
        var next = new StubStep((_, _) =>
        {
            HttpResponseMessage response = StubStep.Response(++calls == 1 ? 429 : 200, calls == 1 ? "7" : null);
            response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", "41");
            return Task.FromResult(response);
        });
        var step = new ThrottleStep(Options(3), figures, new DriftMonitor(_clock), next);
        (await step.SendAsync(StubStep.Call(_clock), default)).StatusCode.ShouldBe((HttpStatusCode)429);
        _clock.Waits.ShouldBeEmpty();
        (await step.SendAsync(StubStep.Call(_clock), default)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _clock.Waits.ShouldBe([TimeSpan.FromSeconds(7)]);
        figures.State.Remaining.ShouldBe(41);
    }

    [Fact]
    public async Task A_timeout_step_ends_an_attempt_that_takes_too_long_and_leaves_a_cancellation_as_it_is()
    {
        var reached = new TaskCompletionSource();
        var next = new StubStep(async (_, cancellationToken) =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException();
        });
        var step = new TimeoutStep(Options(3), next);
        Task<HttpResponseMessage> late = step.SendAsync(StubStep.Call(_clock, Write), default);
        await reached.Task;
        _clock.Advance(TimeSpan.FromSeconds(30));
        OfficeGestTimeoutException timeout = await Should.ThrowAsync<OfficeGestTimeoutException>(late);
        (timeout.Timeout, timeout.MayHaveBeenApplied).ShouldBe((TimeSpan.FromSeconds(30), true));

        using var cancelled = new CancellationTokenSource();
        Task<HttpResponseMessage> call = step.SendAsync(StubStep.Call(_clock), cancelled.Token);
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    [Fact]
    public async Task A_timeout_step_reports_a_cancellation_that_came_with_the_timeout_as_a_cancellation()
    {
        var ended = new TaskCompletionSource<HttpResponseMessage>();
        using var cancelled = new CancellationTokenSource();
        Task<HttpResponseMessage> call = new TimeoutStep(Options(3), new StubStep((_, _) => ended.Task)).SendAsync(StubStep.Call(_clock), cancelled.Token);
        _clock.Advance(TimeSpan.FromSeconds(30));
        await cancelled.CancelAsync();
        ended.SetException(new OperationCanceledException());
        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    [Fact]
    public async Task A_deadline_step_distinguishes_the_time_limit_of_a_call_from_a_cancellation_and_from_a_disposed_client()
    {
        using Connection connection = Connection.Create(Options(3));
        var next = new StubStep(static async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException();
        });
        var step = new DeadlineStep(Options(3), connection, next);
        Task<HttpResponseMessage> late = step.SendAsync(StubStep.Call(_clock), default);
        _clock.Advance(TimeSpan.FromSeconds(100));
        (await Should.ThrowAsync<OfficeGestTimeoutException>(late)).Timeout.ShouldBe(TimeSpan.FromSeconds(100));

        using var source = new CancellationTokenSource();
        Task<HttpResponseMessage> cancelled = step.SendAsync(StubStep.Call(_clock), source.Token);
        await source.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(cancelled)).CancellationToken.ShouldBe(source.Token);

        Task<HttpResponseMessage> disposed = step.SendAsync(StubStep.Call(_clock), default);
        connection.Dispose();
        (await Should.ThrowAsync<OfficeGestConnectionException>(disposed)).NothingWasSent.ShouldBeTrue();
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(302, typeof(OfficeGestRedirectException))]
    [InlineData(401, typeof(OfficeGestAuthenticationException))]
    [InlineData(403, typeof(OfficeGestPermissionException))]
    [InlineData(404, typeof(OfficeGestNotFoundException))]
    [InlineData(422, typeof(OfficeGestValidationException))]
    [InlineData(429, typeof(OfficeGestThrottledException))]
    [InlineData(503, typeof(OfficeGestServerException))]
    public async Task An_outcome_step_returns_a_success_and_throws_the_type_of_everything_else(int status, Type? type)
    {
        using Connection connection = Connection.Create(Options(3));
        var step = new OutcomeStep(Options(3), connection, new DriftMonitor(_clock), new StubStep(status));
        if (type is null) (await step.SendAsync(StubStep.Call(_clock), default)).IsSuccessStatusCode.ShouldBeTrue();
        else (await Should.ThrowAsync<OfficeGestException>(step.SendAsync(StubStep.Call(_clock), default))).ShouldBeOfType(type);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_HTTP_step_sends_the_token_once_and_types_a_broken_connection(bool breaks)
    {
        var server = new ScriptedServer();
        if (breaks) server.Fail(new HttpRequestException("reset"));
        else server.Answer("{}");
        OfficeGestClientOptions options = Options(3);
        options.Handler = server;
        using Connection connection = Connection.Create(options);
        Call call = StubStep.Call(_clock, Write, withBody: true);
        call.Token = new AccessToken("secret-token");
        Task<HttpResponseMessage> sending = new HttpStep(options, connection, "tests/1.0").SendAsync(call, default);
        if (breaks) (await Should.ThrowAsync<OfficeGestConnectionException>(sending)).MayHaveBeenApplied.ShouldBeTrue();
        else (await sending).IsSuccessStatusCode.ShouldBeTrue();
        call.Sent.ShouldBe(1);
        server.Requests.ShouldHaveSingleItem().Token.ShouldBe("secret-token");
    }

    [Fact]
    public async Task A_telemetry_step_changes_neither_a_response_nor_an_exception()
    {
        HttpResponseMessage response = StubStep.Response(503);
        (await new TelemetryStep(_clock, new StubStep((_, _) => Task.FromResult(response))).SendAsync(StubStep.Call(_clock), default)).ShouldBeSameAs(response);
        var failure = new OfficeGestConnectionException("broken");
        var broken = new TelemetryStep(_clock, new StubStep((_, _) => Task.FromException<HttpResponseMessage>(failure)));
        (await Should.ThrowAsync<OfficeGestConnectionException>(broken.SendAsync(StubStep.Call(_clock), default))).ShouldBeSameAs(failure);
    }

    private OfficeGestClientOptions Options(int retries) => new()
    {
        BaseAddress = new Uri("https://company.officegest.com/api/v2/"),
        TimeProvider = _clock,
        Handler = new ScriptedServer(),
        Retry = new RetryOptions { UseJitter = false, MaxRetries = retries },
    };

    private TokenSession Session(Func<CancellationToken, Task<AccessToken>> token)
    {
        OfficeGestClientOptions options = Options(3);
        return new TokenSession(new TokenCredential(token), options, Connection.Create(options), "tests/1.0", NullLogger.Instance);
    }
}
