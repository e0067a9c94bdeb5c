using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Http;

public class RedirectTests
{
    public static TheoryData<int, string> Cases()
    {
        var cases = new TheoryData<int, string>();
        foreach (int status in (int[])[301, 302, 303, 307, 308])
        {
            cases.Add(status, "https://evil.example.pt/steal");
            cases.Add(status, "https://company.officegest.com:8443/x");
            cases.Add(status, "http://company.officegest.com/api/v2/x");
            cases.Add(status, "https://company.officegest.com@evil.example.pt/x");
            cases.Add(status, "//evil.example.pt/x");
            cases.Add(status, "/login");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_follows_a_redirect(int status, string location)
    {
        var server = new ScriptedServer().Answer(string.Empty, status, headers: ("Location", location));
        foreach (Func<ApiTransport, Task> call in (Func<ApiTransport, Task>[])[t => t.Get(), t => t.Post()])
        {
            int before = server.Everything.Count;
            var exception = await Should.ThrowAsync<OfficeGestRedirectException>(call(Api.Create(server)));
            exception.Location!.Host.ShouldBe(new Uri(new Uri("https://company.officegest.com/"), location).Host);
            exception.ToString().ShouldNotContain("secret-token");
            server.Everything.Count.ShouldBe(before + 1);
        }

        server.Everything.ShouldAllBe(request => request.Address.Host == "company.officegest.com" && request.Address.Port == 443);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_login_does_not_follow_one_either(int status, string location)
    {
        var server = new ScriptedServer
        {
            OnLogin = (_, _) =>
            {
                HttpResponseMessage response = ScriptedServer.Json("{}", (System.Net.HttpStatusCode)status);
                response.Headers.TryAddWithoutValidation("Location", location);
                return Task.FromResult(response);
            },
        };
        var exception = await Should.ThrowAsync<OfficeGestRedirectException>(
            Api.Create(server, configure: options => options.Credential = new PasswordCredential("maria", "s3cret!")).Get());
        exception.ToString().ShouldNotContain("s3cret!");
        server.Everything.Count.ShouldBe(1);
    }

    [Fact]
    public void A_handler_that_follows_redirects_is_rejected()
    {
        using var handler = new HttpClientHandler();
        var exception = Should.Throw<ArgumentException>(() => ApiTransport.Create(new OfficeGestClientOptions
        {
            Domain = "company.officegest.com",
            Handler = handler,
        }));
        exception.Message.ShouldContain("AllowAutoRedirect");
    }

    [Theory]
    [InlineData("https://evil.example.pt/x?token=1", "https://evil.example.pt/x")]
    [InlineData("https://maria:s3cret@evil.example.pt/x#y", "https://evil.example.pt/x")]
    [InlineData("https://company.officegest.com:444/x", "https://company.officegest.com:444/x")]
    [InlineData("http://company.officegest.com/x", "http://company.officegest.com/x")]
    public async Task A_response_that_came_from_elsewhere_is_rejected(string from, string shown)
    {
        var server = new ScriptedServer().Answer(_ =>
        {
            HttpResponseMessage response = ScriptedServer.Json("""{"data":{"id":1}}""");
            response.RequestMessage = new HttpRequestMessage(HttpMethod.Get, from);
            return response;
        });
        var exception = await Should.ThrowAsync<OfficeGestRedirectException>(Api.Create(server).Get());
        exception.Location!.AbsoluteUri.ShouldBe(shown);
        exception.Message.ShouldNotContain("s3cret");
    }

    [Theory]
    [InlineData(300)]
    [InlineData(304)]
    [InlineData(399)]
    public async Task Any_other_3xx_is_a_redirect(int status)
    {
        var server = new ScriptedServer().Answer(string.Empty, status);
        (await Should.ThrowAsync<OfficeGestRedirectException>(Api.Create(server).Get())).Location.ShouldBeNull();
    }

    [Fact]
    public void A_handler_that_follows_redirects_is_seen_through_others()
    {
        using var sockets = new SocketsHttpHandler();
        using var outer = new Passing { InnerHandler = new Passing { InnerHandler = sockets } };
        Should.Throw<ArgumentException>(() => ApiTransport.Create(new OfficeGestClientOptions { Domain = "company.officegest.com", Handler = outer }))
            .Message.ShouldContain("AllowAutoRedirect");
    }

    [Fact]
    public async Task A_credential_cannot_send_to_another_host()
    {
        var context = new CredentialContext(new Uri("https://company.officegest.com/api/v2/"), TimeProvider.System, (_, _) => throw new InvalidOperationException("sent"));
        foreach (string address in (string[])["https://evil.example.pt/", "http://company.officegest.com/", "https://company.officegest.com:444/", "https://u@company.officegest.com/"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            (await Should.ThrowAsync<InvalidOperationException>(() => context.SendAsync(request, default))).Message.ShouldContain("only");
        }
    }

    private sealed class Passing : DelegatingHandler;
}
