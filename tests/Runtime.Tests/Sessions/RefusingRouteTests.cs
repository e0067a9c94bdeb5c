using System.Net;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Sessions;

/// <summary>Routes that say 401 whatever the token is.</summary>
public class RefusingRouteTests
{
    private readonly ScriptedServer _server = new();
    private readonly TestClock _clock = new();
    private bool _refuses = true;

    public RefusingRouteTests() => _server.Answer(request => request.Method == "GET" && _refuses
        ? ScriptedServer.Json("""{"message":"Sem sessão"}""", HttpStatusCode.Unauthorized)
        : ScriptedServer.Json("""{"data":{"id":1}}"""));

    [Fact]
    public async Task One_costs_three_logins_and_then_one_for_each_wait()
    {
        ApiTransport transport = Create();
        await RefusedAsync(transport, 50);
        _server.Logins.ShouldBe(1 + 3);
        foreach (int seconds in (int[])[2, 4, 8, 16])
        {
            int before = _server.Logins;
            _clock.Advance(TimeSpan.FromSeconds(seconds));
            await RefusedAsync(transport, 10);
            _server.Logins.ShouldBe(before + 1);
        }
    }

    [Fact]
    public async Task Other_routes_go_on_with_the_token()
    {
        ApiTransport transport = Create();
        for (int i = 0; i < 20; i++)
        {
            await RefusedAsync(transport, 1);
            await transport.Post();
        }

        _server.Logins.ShouldBe(1 + 3);
    }

    [Fact]
    public async Task One_that_answers_again_begins_anew()
    {
        ApiTransport transport = Create();
        for (int i = 0; i < 3; i++)
        {
            _refuses = true;
            int before = _server.Logins;
            await RefusedAsync(transport, 2);
            _server.Logins.ShouldBeGreaterThan(before);
            _refuses = false;
            await transport.Get();
        }
    }

    [Fact]
    public async Task A_token_of_which_the_server_says_that_it_ends_at_once_costs_no_login_for_each_call()
    {
        _refuses = false;
        _server.OnLogin = static (number, _) => Task.FromResult(ScriptedServer.Json($$$"""{"data":{"token":"t{{{number}}}","expires_in":0.0001}}"""));
        ApiTransport transport = Create();
        for (int i = 0; i < 50; i++) await transport.Get();
        _server.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task A_credential_whose_tokens_have_ended_when_they_come_is_asked_once_a_second()
    {
        int asked = 0;
        _refuses = false;
        ApiTransport transport = Api.Create(_server, _clock, options => options.Credential = new TokenCredential(_ =>
        {
            asked++;
            return Task.FromResult(new AccessToken("t", _clock.GetUtcNow().AddHours(-1)));
        }));
        for (int i = 0; i < 50; i++) await transport.Get();
        asked.ShouldBe(1);
    }

    private static async Task RefusedAsync(ApiTransport transport, int calls)
    {
        for (int i = 0; i < calls; i++) (await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get())).ServerMessage.ShouldBe("Sem sessão");
    }

    private ApiTransport Create() => Api.Create(_server, _clock, static options => options.Credential = new PasswordCredential("maria", "s3cret!"));
}
