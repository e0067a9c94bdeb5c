using System.Net;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Credentials;

public class ApiKeyTests
{
    private const string Ok = """{"data":{"id":1}}""";

    private static readonly ApiSecurity InHeader = new() { Keys = [new ApiKeyPlace("k", "X-Api-Key")] };
    private static readonly ApiSecurity InQuery = new() { Keys = [new ApiKeyPlace("k", "api key", inQuery: true)] };

    private static readonly ApiOperation Linked = new("list", "GET", "/parts") { Envelope = "data", Meta = "meta", Paging = new ApiPaging { Style = ApiPagingStyle.Link, NextKey = "next" } };

    [Fact]
    public async Task A_key_in_a_header_is_there_and_nowhere_else()
    {
        ScriptedServer server = new ScriptedServer().Answer(Ok);
        await using ApiTransport transport = Create(server, InHeader, new ApiKeyCredential(" ApiKey s3cret "));

        await transport.Get();

        server.Requests[0].Headers["X-Api-Key"].ShouldBe("ApiKey s3cret");
        server.Requests[0].Headers.ShouldNotContainKey("Authorization");
        server.Requests[0].PathAndQuery.ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task A_key_for_Authorization_goes_there_without_a_scheme()
    {
        ScriptedServer server = new ScriptedServer().Answer(Ok);
        await using ApiTransport transport = Create(server, new ApiSecurity { Bearer = true, Keys = [new ApiKeyPlace("k", "Authorization")] }, new ApiKeyCredential("s3cret"));

        await transport.Get();

        server.Requests[0].Headers["Authorization"].ShouldBe("s3cret");
    }

    [Fact]
    public async Task A_key_in_the_query_is_escaped_and_replaces_another()
    {
        ScriptedServer server = new ScriptedServer().Answer(Ok);
        await using ApiTransport transport = Create(server, InQuery, new ApiKeyCredential("a+b&c=d"));

        await transport.SendAsync<Customer>(
            new ApiRequest(Api.GetCustomer).SetPath("customer", "1").AddQuery("api key", "mine").AddQuery("x", "1"), Customer.ReadJson, default);

        server.Requests[0].Address.Query.ShouldBe("?x=1&api%20key=a%2Bb%26c%3Dd");
    }

    [Fact]
    public async Task A_key_that_the_server_repeats_in_the_next_address_is_neither_shown_nor_doubled()
    {
        ScriptedServer server = new ScriptedServer()
            .Answer("""{"data":[{"id":1}],"meta":{"next":"/api/v2/parts?api%20key=s3cret&page=2#end"}}""")
            .Answer("""{"data":[{"id":2}],"meta":{"next":null}}""");
        await using ApiTransport transport = Create(server, InQuery, new ApiKeyCredential("s3cret"));

        List<Page<Customer>> pages = await transport.List(() => new ApiRequest(Linked), Customer.ReadJson).AsPages().ToListAsync();

        pages[0].Continuation.ShouldBe("/api/v2/parts?page=2#end");
        pages[0].Meta.ToString().ShouldNotContain("s3cret");
        server.Requests.Select(static request => request.Address.Query).ShouldBe(["?api%20key=s3cret", "?page=2&api%20key=s3cret"]);
    }

    [Theory]
    [InlineData("https://evil.example.pt/api/v2/parts?page=2")]
    [InlineData("//evil.example.pt/api/v2/parts?page=2")]
    public async Task No_key_follows_an_address_to_another_host(string next)
    {
        ScriptedServer server = new ScriptedServer().Answer($$$"""{"data":[{"id":1}],"meta":{"next":"{{{next}}}"}}""");
        await using ApiTransport transport = Create(server, InQuery, new ApiKeyCredential("s3cret"));

        await transport.List(() => new ApiRequest(Linked), Customer.ReadJson).ToListAsync();

        server.Requests.ShouldHaveSingleItem().Address.Host.ShouldBe("company.officegest.com");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_key_follows_a_redirect(bool inQuery)
    {
        ScriptedServer server = new ScriptedServer().Answer("{}", 302, headers: ("Location", "https://evil.example.pt/?api%20key=s3cret"));
        await using ApiTransport transport = Create(server, inQuery ? InQuery : InHeader, new ApiKeyCredential("s3cret"));

        OfficeGestRedirectException exception = await Should.ThrowAsync<OfficeGestRedirectException>(transport.Get());

        exception.ToString().ShouldNotContain("s3cret");
        exception.Location!.AbsoluteUri.ShouldBe("https://evil.example.pt/");
        server.Everything.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_operation_for_anybody_is_sent_without_the_key()
    {
        ScriptedServer server = new ScriptedServer().Answer(Ok);
        await using ApiTransport transport = Create(server, InQuery, new ApiKeyCredential("s3cret"));

        await transport.SendAsync(new ApiRequest(new ApiOperation("status", "GET", "/status") { Anonymous = true }), default);

        server.Requests[0].Address.Query.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_is_rejected_is_asked_for_again()
    {
        int asked = 0;
        ScriptedServer server = new ScriptedServer().Answer("{}", 401).Answer(Ok);
        await using ApiTransport transport = Create(server, InHeader, new ApiKeyCredential(_ => Task.FromResult($"key{++asked}")));

        await transport.Get();

        server.Requests.Select(static request => request.Headers["X-Api-Key"]).ShouldBe(["key1", "key2"]);
    }

    [Fact]
    public async Task A_fixed_key_that_is_rejected_ends_the_call()
    {
        ScriptedServer server = new ScriptedServer().Answer("{}", 401);
        await using ApiTransport transport = Create(server, InHeader, new ApiKeyCredential("key"));

        (await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\r\nb")]
    [InlineData("chave-é")]
    public async Task A_key_that_cannot_be_sent_is_refused_without_being_shown(string key)
    {
        Should.Throw<ArgumentException>(() => new ApiKeyCredential(key)).Message.ShouldNotContain("chave");
        await using ApiTransport transport = Create(new ScriptedServer(), InHeader, new ApiKeyCredential(_ => Task.FromResult(key)));
        (await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get())).Message.ShouldNotContain("chave");
    }

    [Fact]
    public async Task A_key_may_be_in_an_environment_variable()
    {
        string variable = "OFFICEGEST_TEST_" + Guid.NewGuid().ToString("N");
        ScriptedServer server = new ScriptedServer().Answer(Ok);
        await using ApiTransport transport = Create(server, InHeader, ApiKeyCredential.FromEnvironmentVariable(variable));
        (await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get())).Message.ShouldContain("which holds the API key");

        Environment.SetEnvironmentVariable(variable, "from-there");
        await using ApiTransport later = Create(server, InHeader, ApiKeyCredential.FromEnvironmentVariable(variable));
        await later.Get();

        server.Requests[0].Headers["X-Api-Key"].ShouldBe("from-there");
    }

    [Fact]
    public void A_credential_that_does_not_fit_is_refused()
    {
        var server = new ScriptedServer();
        Should.Throw<ArgumentException>(() => Create(server, InHeader, new TokenCredential("t"))).Message.ShouldContain("takes an API key (the header 'X-Api-Key')");
        Should.Throw<ArgumentException>(() => Create(server, InHeader, new PasswordCredential("maria", "p"))).Message.ShouldContain("use an ApiKeyCredential");
        Should.Throw<ArgumentException>(() => Create(server, null, new ApiKeyCredential("k"))).Message.ShouldContain("takes no API key");
        Should.NotThrow(() => Create(server, InHeader, new OtherCredential()));
        Should.NotThrow(() => Create(server, InHeader, null));
    }

    [Fact]
    public async Task A_password_for_HTTP_Basic_logs_in_nowhere_and_is_in_no_store()
    {
        var store = new Shelf();
        ScriptedServer server = new ScriptedServer().Answer(Ok);
        await using (ApiTransport transport = Create(server, new ApiSecurity { Basic = true }, new PasswordCredential("maria", "pàss:word"), options => (options.TokenStore, options.LogoutOnDispose) = (store, true)))
            await transport.Get();

        server.Everything.ShouldHaveSingleItem().Headers["Authorization"].ShouldBe("Basic " + Convert.ToBase64String("maria:pàss:word"u8));
        store.Token.ShouldBeNull();
    }

    private static ApiTransport Create(ScriptedServer server, ApiSecurity? security, OfficeGestCredential? credential, Action<OfficeGestClientOptions>? configure = null)
    {
        var options = new OfficeGestClientOptions
        {
            Domain = "company.officegest.com",
            Credential = credential,
            Handler = server,
            TimeProvider = new TestClock(),
        };
        configure?.Invoke(options);
        return ApiTransport.Create(options, security: security);
    }

    private sealed class OtherCredential : OfficeGestCredential
    {
        public override Task<AccessToken> GetTokenAsync(CredentialContext context, CancellationToken cancellationToken) => Task.FromResult(new AccessToken("t"));
    }
}
