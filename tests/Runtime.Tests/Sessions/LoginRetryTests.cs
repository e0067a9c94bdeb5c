using System.Net;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Sessions;

public class LoginRetryTests
{
    private readonly ScriptedServer _server = new();
    private readonly TestClock _clock = new();

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData((HttpStatusCode)429)]
    public async Task A_login_that_fails_for_a_moment_is_tried_again_once_for_all_callers(HttpStatusCode status)
    {
        _server.OnLogin = (number, _) => Task.FromResult(number == 1 ? ScriptedServer.Json("{}", status) : ScriptedServer.Json("""{"data":{"token":"abc"}}"""));
        _server.Answer("""{"data":{"id":1}}""");
        ApiTransport transport = Create();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => transport.Get()));

        _server.Logins.ShouldBe(2);
        _server.Requests.ShouldAllBe(static request => request.Headers["Authorization"] == "Bearer abc");
    }

    [Fact]
    public async Task A_login_whose_connection_breaks_before_a_write_is_tried_again_for_nothing_was_applied()
    {
        _server.OnLogin = static (number, _) => number == 1
            ? Task.FromException<HttpResponseMessage>(new HttpRequestException("reset", new IOException("reset")))
            : Task.FromResult(ScriptedServer.Json("""{"data":{"token":"abc"}}"""));
        _server.Answer("""{"data":{"id":1}}""", 201);

        ApiTransport transport = Create();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => transport.Post()));

        _server.Logins.ShouldBe(2);
        _server.Requests.Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_login_that_never_connects_is_not_tried_again_by_each_call_as_well()
    {
        _server.OnLogin = static (_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException("reset"));
        var error = await Should.ThrowAsync<OfficeGestConnectionException>(Create().Get());

        error.OperationId.ShouldBe("login");
        _server.Logins.ShouldBe(4);
    }

    [Fact]
    public async Task A_login_that_keeps_failing_says_so_and_that_nothing_was_applied()
    {
        _server.OnLogin = static (_, _) => Task.FromResult(ScriptedServer.Json("{}", HttpStatusCode.ServiceUnavailable));
        var error = await Should.ThrowAsync<OfficeGestServerException>(() => Create().SendAsync(new ApiRequest(Api.PostCustomer), default));

        error.OperationId.ShouldBe("login");
        error.MayHaveBeenApplied.ShouldBeFalse();
        _server.Logins.ShouldBe(4);
        _server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(503, "5", 2, 5)]
    [InlineData(429, "7", 2, 7)]
    [InlineData(503, "61", 1, 0)]
    [InlineData(429, "3600", 1, 0)]
    [InlineData(501, null, 1, 0)]
    [InlineData(505, null, 1, 0)]
    public async Task A_login_waits_as_long_as_the_server_asks_if_that_makes_sense(int status, string? retryAfter, int logins, int seconds)
    {
        _server.OnLogin = (number, _) =>
        {
            if (number > 1) return Task.FromResult(ScriptedServer.Json("""{"data":{"token":"abc"}}"""));

            HttpResponseMessage response = ScriptedServer.Json("{}", (HttpStatusCode)status);
            if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return Task.FromResult(response);
        };
        _server.Answer("""{"data":{"id":1}}""");
        Task<Customer> call = Create().Get();
        if (logins == 1) await Should.ThrowAsync<OfficeGestException>(call);
        else (await call).Id.ShouldBe(1);
        _server.Logins.ShouldBe(logins);
        (_clock.GetUtcNow() - _clock.Start).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_login_that_takes_too_long_is_tried_again()
    {
        var asked = new SemaphoreSlim(0);
        _server.OnLogin = async (number, cancellationToken) =>
        {
            if (number > 1) return ScriptedServer.Json("""{"data":{"token":"abc"}}""");

            asked.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        };
        _server.Answer("""{"data":{"id":1}}""");
        Task<Customer> call = Create().Get();
        await asked.WaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(30));
        (await call).Id.ShouldBe(1);
        _server.Logins.ShouldBe(2);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.Unknown, false)]
    public async Task A_login_says_whether_anything_was_sent(HttpRequestError error, bool nothing)
    {
        var transport = ApiTransport.Create(new OfficeGestClientOptions
        {
            Domain = "company.officegest.com",
            Credential = new PasswordCredential("maria", "s3cret!"),
            Handler = new Unreachable(error),
            TimeProvider = _clock,
        });
        (await Should.ThrowAsync<OfficeGestConnectionException>(transport.Get())).NothingWasSent.ShouldBe(nothing);
    }

    private ApiTransport Create() => Api.Create(_server, _clock, static options => options.Credential = new PasswordCredential("maria", "s3cret!"));

    private sealed class Unreachable(HttpRequestError error) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new HttpRequestException(error);
    }
}
