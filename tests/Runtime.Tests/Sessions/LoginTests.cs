using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Sessions;

public class LoginTests
{
    private const string Ok = """{"data":{"id":1}}""";

    private readonly ScriptedServer _server = new();
    private readonly TestClock _clock = new();

    private ApiTransport Create(Action<OfficeGestClientOptions>? configure = null) => Api.Create(_server, _clock, options =>
    {
        options.Credential = new PasswordCredential("maria", "s3cret!");
        configure?.Invoke(options);
    });

    [Theory]
    [InlineData("""{"data":{"token":"abc"}}""")]
    [InlineData("""{"data":{"access_token":"abc","token":"old"}}""")]
    [InlineData("""{"token":"abc"}""")]
    public async Task A_password_becomes_a_token(string answer)
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json(answer));
        await Create().SendOk(_server, Ok);
        _server.Everything[0].Method.ShouldBe("POST");
        _server.Everything[0].PathAndQuery.ShouldBe("/api/v2/auth/login");
        _server.Everything[0].Body.ShouldBe("""{"username":"maria","password":"s3cret!"}""");
        _server.Requests[0].Headers["Authorization"].ShouldBe("Bearer abc");
    }

    [Fact]
    public async Task The_token_is_kept_for_the_next_call()
    {
        ApiTransport transport = Create();
        await transport.SendOk(_server, Ok);
        await transport.Get();
        _server.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task A_thousand_callers_share_one_login_and_the_first_may_give_up()
    {
        var login = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.OnLogin = (_, _) => login.Task;
        _server.Answer(Ok);
        ApiTransport transport = Create();
        using var first = new CancellationTokenSource();
        Task<Customer> givesUp = transport.Get(first.Token);
        List<Task<Customer>> others = [.. Enumerable.Range(0, 1000).Select(_ => transport.Get())];

        await first.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(givesUp);
        login.SetResult(ScriptedServer.Json("""{"data":{"token":"abc"}}"""));

        await Task.WhenAll(others);
        _server.Logins.ShouldBe(1);
        _server.Requests.Count.ShouldBe(1000);
    }

    [Fact]
    public async Task A_hundred_rejections_of_one_token_cause_one_login()
    {
        _server.Answer((request, _) => Task.FromResult(request.Token == "t1" ? ScriptedServer.Json("{}", System.Net.HttpStatusCode.Unauthorized) : ScriptedServer.Json(Ok)));
        ApiTransport transport = Create();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => transport.Get()));
        _server.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_rejection_that_comes_late_does_not_cost_the_token_that_came_meanwhile()
    {
        var late = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Answer((_, _) => late.Task).Answer("{}", 401).Answer(Ok);
        ApiTransport transport = Create();
        Task<Customer> first = transport.Get();
        await Eventually.BeTrueAsync(() => _server.Requests.Count == 1);
        await transport.Get();
        late.SetResult(ScriptedServer.Json("{}", System.Net.HttpStatusCode.Unauthorized));
        await first;
        _server.Requests.Select(static request => request.Token).ShouldBe(["t1", "t1", "t2", "t2"]);
        _server.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_write_is_replayed_once_after_a_401_with_its_body()
    {
        _server.Answer("{}", 401).Answer(Ok);
        await Create().Post();
        _server.Requests.Select(request => request.Token).ShouldBe(["t1", "t2"]);
        _server.Requests.Select(request => request.Body).Distinct().ShouldBe(["""{"id":7,"name":"Silva"}"""]);
    }

    [Fact]
    public async Task A_second_401_is_an_error()
    {
        _server.Answer("""{"message":"Sem sessão"}""", 401);
        var exception = await Should.ThrowAsync<OfficeGestAuthenticationException>(Create().Get());
        exception.ServerMessage.ShouldBe("Sem sessão");
        _server.Requests.Count.ShouldBe(2);
        _server.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_fixed_token_that_is_rejected_is_not_sent_again()
    {
        _server.Answer("{}", 401);
        await Should.ThrowAsync<OfficeGestAuthenticationException>(Api.Create(_server, _clock).Get());
        _server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(422)]
    public async Task Wrong_credentials_fail_once_and_do_not_hammer_the_login(int status)
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json("""{"message":"Credenciais inválidas"}""", (System.Net.HttpStatusCode)status));
        ApiTransport transport = Create();
        for (int i = 0; i < 10; i++)
        {
            var exception = await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get());
            exception.Message.ShouldContain("Credenciais inválidas");
        }

        _server.Logins.ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(3));
        await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get());
        _server.Logins.ShouldBe(2);
        _clock.Advance(TimeSpan.FromSeconds(3));
        await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get());
        _server.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task Disposing_logs_out_when_asked_to()
    {
        ApiTransport transport = Create(options => options.LogoutOnDispose = true);
        await transport.SendOk(_server, Ok);
        await transport.DisposeAsync();
        _server.Everything[^1].Method.ShouldBe("DELETE");
        _server.Everything[^1].PathAndQuery.ShouldBe("/api/v2/auth/logout");
        _server.Everything[^1].Token.ShouldBe("t1");
        await Should.ThrowAsync<ObjectDisposedException>(transport.Get());
    }

    [Fact]
    public async Task An_anonymous_operation_carries_no_token()
    {
        _server.Answer("{}");
        await Create().SendAsync(new ApiRequest(new ApiOperation("ping", "GET", "/ping") { Anonymous = true }), default);
        _server.Logins.ShouldBe(0);
        _server.Requests[0].Token.ShouldBeNull();
    }

    [Fact]
    public async Task The_password_is_requested_at_each_login()
    {
        int asked = 0;
        _server.Answer("{}", 401).Answer(Ok);
        await Create(options => options.Credential = new PasswordCredential("maria", _ => Task.FromResult("p" + ++asked))).Get();
        _server.Everything.Where(request => request.PathAndQuery.EndsWith("login", StringComparison.Ordinal)).Select(request => request.Body)
            .ShouldBe(["""{"username":"maria","password":"p1"}""", """{"username":"maria","password":"p2"}"""]);
    }
}

internal static class LoginTestExtensions
{
    public static async Task SendOk(this ApiTransport transport, ScriptedServer server, string answer)
    {
        server.Answer(answer);
        await transport.Get();
    }
}
