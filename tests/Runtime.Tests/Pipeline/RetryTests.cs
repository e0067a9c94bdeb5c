using System.Net.Sockets;
using CsCheck;
using OfficeGest.Http;
using OfficeGest.Protocol;
using OfficeGest.Responses;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Pipeline;

public class RetryTests
{
    private const string Ok = """{"data":{"id":1}}""";

    private readonly ScriptedServer _server = new();
    private readonly TestClock _clock = new() { LongestWait = TimeSpan.FromSeconds(29) };

    public static TheoryData<string, int> WritesInDoubt()
    {
        var cases = new TheoryData<string, int>();
        foreach (string method in (string[])["POST", "PUT", "PATCH", "DELETE"])
            foreach (int status in (int[])[408, 500, 502, 503, 504]) cases.Add(method, status);
        return cases;
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_read_is_repeated_with_growing_waits(int status)
    {
        _server.Answer("{}", status).Answer("{}", status).Answer(Ok);
        (await Api.Create(_server, _clock).Get()).Id.ShouldBe(1);
        _clock.Waits.ShouldBe([TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1)]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(501)]
    [InlineData(505)]
    public async Task What_will_not_change_is_not_repeated(int status)
    {
        _server.Answer("{}", status);
        await Should.ThrowAsync<OfficeGestException>(Api.Create(_server, _clock).Get());
        _server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(WritesInDoubt))]
    public async Task A_write_is_never_repeated_when_the_server_may_have_done_it(string method, int status)
    {
        _server.Answer("{}", status);
        var request = new ApiRequest(new ApiOperation("write", method, "/x"));
        var exception = await Should.ThrowAsync<OfficeGestException>(Api.Create(_server, _clock).SendAsync(request, default));
        exception.MayHaveBeenApplied.ShouldBeTrue();
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_is_repeated_after_a_429()
    {
        _server.Answer("{}", 429).Answer(Ok, 201);
        await Api.Create(_server, _clock).Post();
        _server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_write_is_repeated_when_the_connection_was_refused()
    {
        _server.Fail(new HttpRequestException(HttpRequestError.ConnectionError)).Answer(Ok);
        await Api.Create(_server, _clock).Post();
        _server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ProxyTunnelError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.InvalidResponse, false)]
    [InlineData(HttpRequestError.HttpProtocolError, false)]
    [InlineData(HttpRequestError.UserAuthenticationError, false)]
    [InlineData(HttpRequestError.Unknown, false)]
    public async Task Nothing_was_sent_where_the_handler_could_not_connect_and_left_the_body_alone(HttpRequestError error, bool nothing)
    {
        var failure = new HttpRequestException(error);
        using var message = new HttpRequestMessage(HttpMethod.Post, "https://company.officegest.com/") { Content = new ByteArrayContent([]) };
        var dispatch = new Dispatch(message);
        TransportFault.NothingWasSent(failure, dispatch).ShouldBe(nothing);
        await message.Content.ReadAsByteArrayAsync();
        TransportFault.NothingWasSent(failure, dispatch).ShouldBeFalse();
    }

    [Fact]
    public void The_error_of_a_socket_says_nothing_of_what_was_sent()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "https://company.officegest.com/");
        var dispatch = new Dispatch(message);
        foreach (SocketError error in Enum.GetValues<SocketError>())
            TransportFault.NothingWasSent(new HttpRequestException("x", new IOException("x", new SocketException((int)error))), dispatch).ShouldBeFalse(error.ToString());
    }

    [Fact]
    public async Task A_write_is_not_repeated_when_the_connection_broke()
    {
        _server.Fail(new HttpRequestException("reset", new IOException("reset", new SocketException((int)SocketError.ConnectionReset))));
        var exception = await Should.ThrowAsync<OfficeGestConnectionException>(Api.Create(_server, _clock).Post());
        exception.MayHaveBeenApplied.ShouldBeTrue();
        exception.NothingWasSent.ShouldBeFalse();
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_read_is_repeated_when_the_connection_broke()
    {
        _server.Fail(new HttpRequestException("reset")).Answer(Ok);
        await Api.Create(_server, _clock).Get();
        _server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Tue, 01 Sep 2026 09:00:12 GMT", 12)]
    [InlineData("soon", 0.5)]
    [InlineData("-5", 0.5)]
    [InlineData("Tue, 01 Sep 2020 09:00:12 GMT", 0.5)]
    [InlineData("NaN", 0.5)]
    [InlineData("-Infinity", 0.5)]
    [InlineData("-99999999999999999999", 0.5)]
    [InlineData("5, 5", 5)]
    [InlineData("3,7 , 5", 7)]
    [InlineData("2, 1", 2)]
    [InlineData("soon, 4", 4)]
    [InlineData("4, -5", 4)]
    [InlineData("3, Tue, 01 Sep 2026 09:00:08 GMT, 5", 8)]
    [InlineData("Tue, 01 Sep 2026 09:00:02 GMT, Tue, 01 Sep 2026 09:00:06 GMT", 6)]
    [InlineData("Tuesday, 01-Sep-26 09:00:07 GMT", 7)]
    [InlineData("Tue Sep  1 09:00:07 2026", 7)]
    [InlineData("2026-09-01", 0.5)]
    [InlineData("2026-09-01T09:00:09Z", 0.5)]
    [InlineData("12/31/2099", 0.5)]
    [InlineData("Dec 20", 0.5)]
    [InlineData("5:30", 0.5)]
    [InlineData(",", 0.5)]
    [InlineData("", 0.5)]
    [InlineData("Mon, 01 Sep 2026 09:00:12 GMT", 0.5)]
    public async Task The_server_says_how_long_to_wait_if_that_makes_sense(string retryAfter, double seconds)
    {
        _server.Answer("{}", 429, headers: ("Retry-After", retryAfter)).Answer(Ok);
        await Api.Create(_server, _clock).Get();
        (_clock.GetUtcNow() - _clock.Start).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("99999999999999999999")]
    [InlineData("Infinity")]
    [InlineData("3600")]
    [InlineData("Tue, 01 Sep 2099 09:00:12 GMT")]
    public async Task A_wait_that_does_not_fit_fails_at_once(string retryAfter)
    {
        _server.Answer("{}", 429, headers: ("Retry-After", retryAfter));
        var exception = await Should.ThrowAsync<OfficeGestThrottledException>(Api.Create(_server, _clock).Get());
        exception.RetryAfter!.Value.ShouldBeGreaterThan(TimeSpan.FromMinutes(59));
        _clock.Waits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(503, 7, 7, 7, true)]
    [InlineData(503, 8, 7, 20, false)]
    [InlineData(503, 15, 60, 15, true)]
    [InlineData(503, 16, 60, 15, false)]
    [InlineData(429, 16, 60, 15, false)]
    public async Task A_wait_may_be_as_long_as_the_options_and_the_call_allow_and_no_longer(int status, int retryAfter, int longest, int left, bool waits)
    {
        var clock = new TestClock { JumpsOverWaits = false, LongestWait = TimeSpan.FromDays(1) };
        _server.Answer("{}", status, headers: ("Retry-After", default(Int32Scalar).Text(retryAfter))).Answer(Ok);
        Task<Customer> call = Api.Create(_server, clock, options =>
        {
            options.Retry.MaxRetryAfter = TimeSpan.FromSeconds(longest);
            options.Timeout = TimeSpan.FromSeconds(left);
        }).Get();

        // The limit of the call is a timer too.
        int others = retryAfter == left ? 1 : 0;
        await Eventually.BeTrueAsync(() => call.IsCompleted || clock.Waits.Count(wait => wait == TimeSpan.FromSeconds(retryAfter)) > others);
        call.IsCompleted.ShouldBe(!waits);
        if (!waits) await Should.ThrowAsync<OfficeGestException>(call);
    }

    [Fact]
    public async Task Waits_of_its_own_do_not_grow_beyond_their_limit()
    {
        _server.Answer("{}", 503);
        await Should.ThrowAsync<OfficeGestServerException>(Api.Create(_server, _clock, static options => options.Retry.MaxDelay = TimeSpan.FromSeconds(1)).Get());
        _clock.Waits.ShouldBe([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)]);
    }

    [Fact]
    public async Task Of_several_waits_the_longest_counts()
    {
        _server.Answer(static _ =>
        {
            HttpResponseMessage response = ScriptedServer.Json("{}", System.Net.HttpStatusCode.ServiceUnavailable);
            foreach (string wait in (string[])["3", "7", "5"]) response.Headers.TryAddWithoutValidation("Retry-After", wait);
            return response;
        }).Answer(Ok);
        await Api.Create(_server, _clock).Get();
        _clock.Waits.ShouldBe([TimeSpan.FromSeconds(7)]);
    }

    [Theory]
    [InlineData("soon", "text")]
    [InlineData("-5", "past")]
    [InlineData("Tue, 01 Sep 2020 09:00:12 GMT", "past")]
    [InlineData("99999999999", "absurd")]
    [InlineData("2026-09-01T09:00:09Z", "text")]
    [InlineData("5, soon", "text")]
    public async Task A_wait_that_makes_no_sense_is_reported(string retryAfter, string told)
    {
        _server.Answer("{}", 503, headers: ("Retry-After", retryAfter));
        ApiTransport transport = Api.Create(_server, _clock);
        await Should.ThrowAsync<OfficeGestServerException>(transport.Get());
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            entry => entry.Kind.ShouldBe(DriftKind.RetryAfterUnusable), entry => entry.Received.Keys.ShouldBe([told]));
    }

    [Fact]
    public void Several_waits_in_one_line_are_as_several_lines() => Gen.Int[0, 1000].Array[1, 5].Sample(seconds =>
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", string.Join(", ", seconds));
        return RetryAfter.Of(response, _clock) == (TimeSpan.FromSeconds(seconds.Max()), null);
    });

    [Fact]
    public void Whatever_text_is_sent_is_no_failure_and_no_negative_wait() => Gen.String[Gen.Char[" ,:-+.0123456789eEGMTueSpJan"], 0, 30].Sample(
        text =>
        {
            using var response = new HttpResponseMessage();
            response.Headers.TryAddWithoutValidation("Retry-After", text);
            return RetryAfter.Of(response, _clock).Wait is null or { Ticks: >= 0 };
        },
        iter: 10_000);

    [Fact]
    public async Task A_server_that_fails_says_when_to_come_back()
    {
        _server.Answer("{}", 503, headers: ("Retry-After", "3600"));
        (await Should.ThrowAsync<OfficeGestServerException>(Api.Create(_server, _clock).Get())).RetryAfter.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_call_without_a_limit_waits_for_what_the_server_asks()
    {
        _server.Answer("{}", 429, headers: ("Retry-After", "7")).Answer(Ok);
        (await Api.Create(_server, _clock, static options => options.Timeout = Timeout.InfiniteTimeSpan).Get()).Id.ShouldBe(1);
    }

    [Fact]
    public async Task Retries_end()
    {
        _server.Answer("{}", 503);
        await Should.ThrowAsync<OfficeGestServerException>(Api.Create(_server, _clock).Get());
        _server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_server_that_fails_is_left_alone_if_that_is_requested()
    {
        _server.Answer("{}", 500).Answer("{}", 500).Answer("{}", 500).Answer(Ok);
        ApiTransport transport = Api.Create(_server, _clock, options =>
        {
            options.Retry.MaxRetries = 0;
            options.CircuitBreaker = new CircuitBreakerOptions { MinimumThroughput = 3 };
        });
        for (int i = 0; i < 3; i++) await Should.ThrowAsync<OfficeGestServerException>(transport.Get());
        (await Should.ThrowAsync<OfficeGestConnectionException>(transport.Post())).ShouldSatisfyAllConditions(
            exception => exception.NothingWasSent.ShouldBeTrue(), exception => exception.MayHaveBeenApplied.ShouldBeFalse());
        _server.Requests.Count.ShouldBe(3);
        _clock.Advance(TimeSpan.FromSeconds(16));
        (await transport.Get()).Id.ShouldBe(1);
    }

    [Fact]
    public async Task The_pipeline_can_be_replaced()
    {
        _server.Answer("{}", 418).Answer(Ok);
        var builder = new Polly.ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = _clock };
        Polly.RetryResiliencePipelineBuilderExtensions.AddRetry(builder, new Polly.Retry.RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = arguments => new ValueTask<bool>((int?)arguments.Outcome.Result?.StatusCode == 418),
            Delay = TimeSpan.Zero,
        });
        (await Api.Create(_server, _clock, options => options.ResiliencePipeline = builder.Build()).Get()).Id.ShouldBe(1);
    }

    [Fact]
    public async Task Retries_can_be_switched_off()
    {
        _server.Answer("{}", 503);
        await Should.ThrowAsync<OfficeGestServerException>(Api.Create(_server, _clock, options => options.Retry.MaxRetries = 0).Get());
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Giving_up_ends_a_wait_and_is_no_timeout()
    {
        var clock = new TestClock { JumpsOverWaits = false };
        _server.Answer("{}", 503);
        using var giveUp = new CancellationTokenSource();
        Task<Customer> call = Api.Create(_server, clock).Get(giveUp.Token);
        await clock.NextWaitAsync();
        await giveUp.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(call)).CancellationToken.ShouldBe(giveUp.Token);
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_repeated_for_a_read_only()
    {
        var asked = new SemaphoreSlim(0);
        _server.Answer(async (_, cancellationToken) =>
        {
            asked.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }).Answer(Ok);
        ApiTransport transport = Api.Create(_server, _clock);
        Task<Customer> get = transport.Get();
        await asked.WaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(31));
        (await get).Id.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_that_takes_too_long_may_have_been_applied()
    {
        var asked = new SemaphoreSlim(0);
        _server.Answer(async (_, cancellationToken) =>
        {
            asked.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        });
        Task<Customer> post = Api.Create(_server, _clock).Post();
        await asked.WaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(31));
        var exception = await Should.ThrowAsync<OfficeGestTimeoutException>(post);
        exception.MayHaveBeenApplied.ShouldBeTrue();
        exception.Timeout.ShouldBe(TimeSpan.FromSeconds(30));
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_whole_call_has_a_limit_too()
    {
        var asked = new SemaphoreSlim(0);
        _server.Answer("{}", 503).Answer(async (_, cancellationToken) =>
        {
            asked.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        });
        Task<Customer> call = Api.Create(_server, _clock, options => options.Timeout = TimeSpan.FromSeconds(29.5)).Get();
        await asked.WaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(29.4));
        (await Should.ThrowAsync<OfficeGestTimeoutException>(call)).Timeout.ShouldBe(TimeSpan.FromSeconds(29.5));
    }
}
