using CsCheck;
using OfficeGest.Http;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Http;

/// <summary>Whatever a redirect names as its target, it is a redirect, and its message is one line of plain text.</summary>
public class LocationTests
{
    private static readonly string[] Parts =
    [
        "//", "/", "\\", ":", "[", "]", "@", "#", "?", "%", "%zz", "%00", "%0d%0a", "http", "https:", "file:", "mailto:", "data:", "javascript:", "..", "[::1", "[::1]", "a", "é", "xn--", "\u202e", " ", "\t", ":99999", "\ud800", ".",
    ];

    [Theory]
    [InlineData("//")]
    [InlineData("//[")]
    [InlineData("http://[")]
    [InlineData("https://")]
    [InlineData("http://a:99999/")]
    [InlineData("mailto:maria@example.pt")]
    [InlineData("%")]
    [InlineData("///")]
    [InlineData("\\\\")]
    [InlineData("\\\\\u202e")]
    [InlineData("")]
    public async Task A_target_that_is_no_address_is_still_a_redirect(string location)
    {
        var server = new ScriptedServer().Answer(string.Empty, 302, headers: ("Location", location));
        await Should.ThrowAsync<OfficeGestRedirectException>(Api.Create(server).Post());
        var login = new ScriptedServer
        {
            OnLogin = (_, _) =>
            {
                HttpResponseMessage response = ScriptedServer.Json("{}", System.Net.HttpStatusCode.TemporaryRedirect);
                response.Headers.TryAddWithoutValidation("Location", location);
                return Task.FromResult(response);
            },
        };
        await Should.ThrowAsync<OfficeGestRedirectException>(Api.Create(login, configure: static options => options.Credential = new PasswordCredential("maria", "s3cret!")).Get());
    }

    [Fact]
    public void Any_target_is_reported_without_an_exception() => Gen.OneOf(Gen.Int[0, Parts.Length - 1].Array[0, 8].Select(static indexes => string.Concat(indexes.Select(static i => Parts[i]))), Gen.String[0, 12]).Sample(
        static location =>
        {
            using var response = new HttpResponseMessage(System.Net.HttpStatusCode.Found);
            response.Headers.TryAddWithoutValidation("Location", location);
            Uri? target = Redirects.Target(response, new Uri("https://company.officegest.com/api/v2/x"));
            string message = Redirects.Message("GET /x", response, target) + Redirects.FollowedMessage("GET /x", response.StatusCode, target);
            message.ShouldNotContain('\n');
            message.ShouldNotContain('\r');
            if (target is not null) (target.UserInfo + target.Query + target.Fragment).ShouldBeEmpty();
        },
        iter: 20_000);
}
