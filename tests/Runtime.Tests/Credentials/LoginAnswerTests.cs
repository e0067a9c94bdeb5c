using System.Net;
using System.Text;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Credentials;

/// <summary>What a login may answer: a token in some dress, or a refusal in any other.</summary>
public class LoginAnswerTests
{
    private const string Password = "s3cret!";

    private readonly ScriptedServer _server = new ScriptedServer().Answer("""{"data":{"id":1}}""");
    private readonly TestClock _clock = new();

    public static TheoryData<string, string> Refusals => new()
    {
        { """{"success":false,"message":"Utilizador ou password inválidos"}""", "The login was rejected: Utilizador ou password inválidos" },
        { """{"error":"Sem acesso"}""", "The login was rejected: Sem acesso" },
        { """{"success":false,"data":{"token":"abc"}}""", "gives no reason" },
        { """{"success":false,"data":null}""", "gives no reason" },
        { """{"data":{"token":5}}""", "data.token is a number and not a string" },
        { """{"data":{"token":null}}""", "data.token is null and not a string" },
        { """{"data":{"token":["abc"]}}""", "data.token is an array and not a string" },
        { """{"data":{"access_token":{"value":"abc"}}}""", "data.access_token is an object and not a string" },
        { """{"token":true}""", "token is a boolean and not a string" },
        { """{"data":{"token":""}}""", "data.token is empty" },
        { """{"data":{"token":" \r\n"}}""", "data.token is empty" },
        { """{"data":{"token":"Bearer"}}""", "data.token is empty" },
        { """{"data":{"token":"abc def"}}""", "data.token contains white space" },
        { """{"data":{"token":"abc\r\nX-Evil: 1"}}""", "data.token contains white space" },
        { """{"data":{"token":"abç"}}""", "data.token contains characters that are not valid in a header" },
        { """{"data":{"token":"ab\u0000c"}}""", "data.token contains characters that are not valid in a header" },
        { """{"data":{"token":"\ud800"}}""", "contains text that is not valid Unicode" },
        { """{"message":"Bem-vindo","data":{"token":7}}""", "Bem-vindo" },
        { """{"data":[]}""", "neither data.token nor data.access_token" },
        { "{}", "neither data.token nor data.access_token" },
        { "[]", "it is an array and not an object" },
        { "null", "it is null and not an object" },
        { "\"abc\"", "it is a string and not an object" },
        { "", "it is empty" },
        { " ", "it is not JSON" },
        { "<html>Manutenção</html>", "it is not JSON" },
        { """{"data":{"token":"abc""", "it is not JSON" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_success_without_a_token_is_a_rejection_that_says_why_and_the_next_login_waits(string answer, string reason)
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json(answer));
        ApiTransport transport = Create();
        for (int i = 0; i < 10; i++)
        {
            var exception = await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get());
            exception.Message.ShouldContain(reason);
            exception.StatusCode.ShouldBe(HttpStatusCode.OK);
            exception.ToString().ShouldNotContain(Password);
        }

        _server.Logins.ShouldBe(1);
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_words_of_the_server_and_the_body_are_on_the_exception_unless_a_token_may_be_in_it()
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json("""{"success":false,"message":"Utilizador ou password inválidos"}"""));
        (await Should.ThrowAsync<OfficeGestAuthenticationException>(Create().Get())).ShouldSatisfyAllConditions(
            exception => exception.ServerMessage.ShouldBe("Utilizador ou password inválidos"), exception => exception.ResponseBody!.ShouldContain("success"));

        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json("<p>" + new string('x', 100_000)));
        (await Should.ThrowAsync<OfficeGestAuthenticationException>(Create().Get())).ResponseBody!.Length.ShouldBe(16 * 1024);

        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json("""{"data":{"token":"half a secret"}}"""));
        (await Should.ThrowAsync<OfficeGestAuthenticationException>(Create().Get())).ResponseBody.ShouldBeNull();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(415)]
    [InlineData(418)]
    [InlineData(422)]
    [InlineData(451)]
    [InlineData(499)]
    public async Task A_client_error_is_a_rejection(int status)
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json("""{"message":"Acesso negado"}""", (HttpStatusCode)status));
        ApiTransport transport = Create();
        for (int i = 0; i < 10; i++)
        {
            (await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get())).ShouldSatisfyAllConditions(
                exception => exception.ServerMessage.ShouldBe("Acesso negado"), exception => exception.Message.ShouldContain("Acesso negado"), exception => exception.StatusCode.ShouldBe((HttpStatusCode)status));
        }

        _server.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_route_says_where_to_look()
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json("{}", HttpStatusCode.NotFound));
        (await Should.ThrowAsync<OfficeGestAuthenticationException>(Create().Get())).Message.ShouldContain("/api/v2/");
    }

    // What passes keeps its exception, for callers act differently on it; the wait is the same.
    [Theory]
    [InlineData(408, typeof(OfficeGestException))]
    [InlineData(429, typeof(OfficeGestThrottledException))]
    [InlineData(500, typeof(OfficeGestServerException))]
    [InlineData(501, typeof(OfficeGestServerException))]
    [InlineData(503, typeof(OfficeGestServerException))]
    [InlineData(307, typeof(OfficeGestRedirectException))]
    public async Task A_failure_that_passes_makes_the_next_login_wait_too(int status, Type kind)
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json("""{"message":"Manutenção"}""", (HttpStatusCode)status));
        ApiTransport transport = Create(static options => options.Retry.MaxRetries = 0);
        for (int i = 0; i < 10; i++)
        {
            OfficeGestException exception = await Should.ThrowAsync<OfficeGestException>(transport.Get());
            if (i == 0) exception.ShouldBeOfType(kind);
            exception.StatusCode.ShouldBe((HttpStatusCode)status);
        }

        _server.Logins.ShouldBe(1);
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("bearer abc")]
    [InlineData("BEARER  abc")]
    [InlineData("Bearer\\tabc")]
    [InlineData("  abc  ")]
    [InlineData("abc\\r\\n")]
    [InlineData("abc\\n\\n")]
    [InlineData(" Bearer abc \\n")]
    public async Task A_token_is_understood_with_its_scheme_and_white_space_around_it(string token)
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json($$$"""{"data":{"token":"{{{token}}}"}}"""));
        await Create().Get();
        _server.Requests[0].Headers["Authorization"].ShouldBe("Bearer abc");
    }

    [Theory]
    [InlineData("bearerabc")]
    [InlineData("Bearer.abc")]
    public async Task A_token_that_begins_like_the_scheme_stays_whole(string token)
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json($$$"""{"data":{"token":"{{{token}}}"}}"""));
        await Create().Get();
        _server.Requests[0].Token.ShouldBe(token);
    }

    [Theory]
    [InlineData("""{"data":{"access_token":5,"token":"abc"}}""")]
    [InlineData("""{"data":{"access_token":"","token":"abc"}}""")]
    [InlineData("""{"data":{},"token":"abc"}""")]
    [InlineData("""{"data":"ok","access_token":"abc"}""")]
    [InlineData("""{"success":true,"data":{"token":"abc","expires_in":"\ud800"}}""")]
    public async Task A_good_token_is_found_beside_what_is_none(string answer)
    {
        _server.OnLogin = (_, _) => Task.FromResult(ScriptedServer.Json(answer));
        await Create().Get();
        _server.Requests[0].Token.ShouldBe("abc");
    }

    public static TheoryData<string, string?, string> Encodings => new()
    {
        { "utf-8", null, "EFBBBF" },
        { "utf-8", "utf-8", "EFBBBF" },
        { "utf-16", null, "FFFE" },
        { "utf-16", "utf-16", "FFFE" },
        { "utf-16", "utf-16", "" },
        { "utf-16BE", null, "FEFF" },
        { "iso-8859-1", "iso-8859-1", "" },
        { "utf-8", "utf-7", "" },
        { "utf-8", "nonsense", "" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_login_is_read_in_any_charset(string encoding, string? declared, string mark)
    {
        byte[] body = [.. Convert.FromHexString(mark), .. Encoding.GetEncoding(encoding).GetBytes("""{"data":{"token":"abc","user":"José"}}""")];
        _server.OnLogin = (_, _) => Task.FromResult(Raw(body, declared));
        await Create().Get();
        _server.Requests[0].Token.ShouldBe("abc");
    }

    [Fact]
    public void Whatever_comes_is_a_token_or_a_rejection()
    {
        Gen<string> value = Gen.OneOf(
            Gen.String, Gen.OneOf("null", "true", "5", "1e999", "[]", "{}", "\"\"", "\"abc\"", "\"Bearer x\"", "\"\\ud800\"", "\"a\\u0000\"", "\"x.eyJleHAiOjI1MzQwMjMwMDc5OH0.y\"", "\"x.e30.y\""));
        Gen<string> json = Gen.Select(Gen.OneOf("token", "access_token", "\\ud800", "success", "expires_in"), value, Gen.OneOf("expires_in", "token", "message"), value)
            .Select(static (a, x, b, y) => $$$"""{"data":{"{{{a}}}":{{{x}}},"{{{b}}}":{{{y}}}},"{{{b}}}":{{{x}}}}""");
        Gen<byte[]> bytes = Gen.OneOf(Gen.Byte.Array[0, 200], json.Select(Encoding.UTF8.GetBytes), json.Select(Encoding.Unicode.GetBytes), json.Select(static text => Encoding.UTF8.GetBytes(text)[..(text.Length / 2)]));
        Gen.Select(bytes, Gen.Int[200, 599], Gen.OneOf<string?>(null, "utf-8", "utf-7", "utf-16", "iso-8859-1", "x")).Sample(
            (body, status, charset) =>
            {
                using HttpResponseMessage response = Raw(body, charset, status);
                try
                {
                    AccessToken token = new LoginAnswer(ApiLogin.Default, response, body, _clock).Token();
                    return response.IsSuccessStatusCode && TokenText.Fault(token.Value) is null && !(token.ExpiresAt <= _clock.GetUtcNow());
                }
                catch (OfficeGestAuthenticationException)
                {
                    return true;
                }
                catch (OfficeGestException)
                {
                    return status is 408 or 429 or >= 500;
                }
            },
            iter: 20_000);
    }

    private static HttpResponseMessage Raw(byte[] body, string? charset, int status = 200)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json" + (charset is null ? string.Empty : "; charset=" + charset));
        return response;
    }

    private ApiTransport Create(Action<OfficeGestClientOptions>? configure = null) => Api.Create(_server, _clock, options =>
    {
        options.Credential = new PasswordCredential("maria", Password);
        configure?.Invoke(options);
    });
}
