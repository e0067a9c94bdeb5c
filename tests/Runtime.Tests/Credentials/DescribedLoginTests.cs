using System.Net;
using System.Text.Json;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Credentials;

/// <summary>A login as the description has it: its path, its keys, and where the token is.</summary>
public class DescribedLoginTests
{
    private static readonly ApiLogin Session = new("/auth/session")
    {
        UserKey = "login",
        PasswordKey = "secret",
        TokenPath = ["result", "session", "key"],
        LogoutRoute = "/auth/session",
    };

    private static readonly Gen<string> Key = Gen.Char["abcXYZ0_-. é\"{"].Array[1, 6].Select(static characters => new string(characters));

    [Fact]
    public async Task The_login_of_the_description_is_used()
    {
        var server = new SessionServer("""{"result":{"session":{"key":"k1","expires_in":60}}}""");
        using ApiTransport transport = Create(server, Session);

        (await transport.Get()).Name.ShouldBe("Silva");

        server.Sent[0].ShouldBe("""POST /api/v2/auth/session {"login":"rui","secret":"pw"}""");
        server.Tokens.ShouldBe(["k1"]);
    }

    [Fact]
    public async Task The_logout_of_the_description_is_used_and_one_that_it_has_not_is_not_invented()
    {
        foreach (ApiLogin login in (ApiLogin[])[Session, new ApiLogin("/auth/session") { TokenPath = ["key"] }])
        {
            var server = new SessionServer("""{"key":"k1","result":{"session":{"key":"k1"}}}""");
            await using (ApiTransport transport = Create(server, login)) await transport.Get();

            server.Sent.Count(static sent => sent.StartsWith("DELETE", StringComparison.Ordinal)).ShouldBe(login.LogoutRoute is null ? 0 : 1);
        }
    }

    [Fact]
    public async Task A_token_that_is_elsewhere_is_found_where_API_v2_has_it()
    {
        var server = new SessionServer("""{"data":{"token":"k2"}}""");
        using ApiTransport transport = Create(server, Session);

        await transport.Get();

        server.Tokens.ShouldBe(["k2"]);
    }

    [Theory]
    [InlineData("""{"result":{"session":{"key":7}}}""", "result.session.key is a number and not a string")]
    [InlineData("""{"result":[]}""", "has no result.session.key")]
    [InlineData("""{"result":{"session":{"key":"a b"}}}""", "result.session.key contains white space")]
    public async Task A_login_without_token_says_where_it_looked_and_names_its_own_route(string body, string message)
    {
        using ApiTransport transport = Create(new SessionServer(body), Session);

        OfficeGestAuthenticationException exception = await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get());

        exception.Message.ShouldContain(message);
        exception.Route.ShouldBe("/auth/session");
        if (body.Contains("key", StringComparison.Ordinal)) exception.ResponseBody.ShouldBeNull();
    }

    [Fact]
    public async Task Other_options_keep_the_login_of_the_description()
    {
        var server = new SessionServer("""{"result":{"session":{"key":"k1"}}}""");
        using ApiTransport transport = Create(server, Session);
        transport.Reconfigure(Options(server));

        await transport.Get();

        server.Sent[0].ShouldStartWith("POST /api/v2/auth/session");
    }

    [Fact]
    public async Task A_token_is_found_under_any_keys() =>
        await Gen.Select(Key.Array[1, 4], Key, Key).SampleAsync(
            static async (path, user, password) =>
            {
                string body = JsonSerializer.Serialize("k3");
                foreach (string key in path.Reverse()) body = "{" + JsonSerializer.Serialize(key) + ":" + body + "}";
                var server = new SessionServer(body);
                using ApiTransport transport = Create(server, new ApiLogin("/auth/session") { UserKey = user, PasswordKey = password, TokenPath = path });

                await transport.Get();

                server.Tokens.ShouldBe(["k3"]);
                using JsonDocument sent = JsonDocument.Parse(server.Sent[0].Substring(server.Sent[0].IndexOf('{')));
                sent.RootElement.EnumerateObject().Select(static property => property.Name).ShouldBe([user, password]);
            },
            iter: 300);

    [Fact]
    public async Task A_token_comes_from_an_environment_variable_as_it_is_at_each_login()
    {
        const string Variable = "OFFICEGEST_TEST_TOKEN";
        var server = new ScriptedServer().Answer("{}", 401).Answer("""{"data":{"id":1}}""");
        using ApiTransport transport = Api.Create(server, configure: static options => options.Credential = TokenCredential.FromEnvironmentVariable(Variable));
        try
        {
            OfficeGestAuthenticationException missing = await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.CheckAsync(default));
            missing.Message.ShouldContain("The environment variable OFFICEGEST_TEST_TOKEN, which holds the token, is not set.");
            server.Everything.ShouldBeEmpty();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }

        using ApiTransport second = Api.Create(server, configure: options => options.Credential = TokenCredential.FromEnvironmentVariable(Variable));
        try
        {
            Environment.SetEnvironmentVariable(Variable, "Bearer e1");
            server.Answer("""{"data":{"id":1}}""");
            Task<Customer> call = second.Get();
            await Should.ThrowAsync<OfficeGestAuthenticationException>(call);
            server.Requests[0].Token.ShouldBe("e1");

            Environment.SetEnvironmentVariable(Variable, "white space");
            OfficeGestAuthenticationException broken = await Should.ThrowAsync<OfficeGestAuthenticationException>(
                Api.Create(server, configure: options => options.Credential = TokenCredential.FromEnvironmentVariable(Variable)).CheckAsync(default));
            broken.Message.ShouldContain(Variable);
            broken.Message.ShouldNotContain("white space\"");
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("A=B")]
    public void A_variable_needs_a_name(string name) => Should.Throw<ArgumentException>(() => TokenCredential.FromEnvironmentVariable(name));

    private static OfficeGestClientOptions Options(HttpMessageHandler server) => new()
    {
        Domain = "company.officegest.com",
        Credential = Credential,
        Handler = server,
        TimeProvider = Clock,
        LogoutOnDispose = true,
    };

    private static readonly PasswordCredential Credential = new("rui", "pw");

    private static readonly TestClock Clock = new();

    private static ApiTransport Create(HttpMessageHandler server, ApiLogin login) => ApiTransport.Create(Options(server), login);

    /// <summary>Answers what is sent below /auth/ with a body, and everything else with a customer.</summary>
    private sealed class SessionServer(string login) : HttpMessageHandler
    {
        public List<string> Sent { get; } = [];

        public List<string?> Tokens { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string path = request.RequestUri!.AbsolutePath;
            string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
            bool isAuth = path.Contains("/auth/", StringComparison.Ordinal);
            Sent.Add($"{request.Method} {path} {body}");
            if (!isAuth) Tokens.Add(request.Headers.Authorization?.Parameter);
            HttpResponseMessage response = ScriptedServer.Json(isAuth ? login : """{"data":{"id":1,"name":"Silva"}}""", HttpStatusCode.OK);
            response.RequestMessage = request;
            return response;
        }
    }
}
