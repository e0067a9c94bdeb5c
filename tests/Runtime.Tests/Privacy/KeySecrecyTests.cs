using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Privacy;

/// <summary>A server that repeats API keys and passwords finds nobody who passes them on.</summary>
public class KeySecrecyTests
{
    private static readonly Gen<string> Keys = Gen.Char["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~+/=&?%#: "].Array[12, 40].Select(static chars => "K" + new string(chars) + "Y");

    private static readonly string[] Bodies = ["""{"message":"bad key §"}""", """{"data":{"id":"§","§":1}}""", "<html>§</html>", """{"errors":{"k":["§"]}}""", """{"data":{"id":1}}"""];

    [Fact]
    public async Task No_key_is_in_what_the_client_says() => await Gen.Select(Keys, Gen.Int[0, Bodies.Length - 1], Gen.OneOf(Gen.Const(200), Gen.Const(302), Gen.Const(401), Gen.Const(422), Gen.Const(503), Gen.Const(0)), Gen.Int[0, 2])
        .SampleAsync(
            static async input =>
            {
                (string key, int body, int status, int kind) = input;
                using var heard = new Heard();
                var server = new ScriptedServer();
                if (status == 0) server.Answer(request => throw new HttpRequestException($"No way to {request.Address} {string.Join(';', request.Headers.Values)}"));
                else server.Answer(request => Echo(request, key, Bodies[body], status));
                ApiSecurity security = kind switch
                {
                    0 => new() { Keys = [new ApiKeyPlace("k", "X-Api-Key")] },
                    1 => new() { Keys = [new ApiKeyPlace("k", "key", inQuery: true)] },
                    _ => new() { Basic = true },
                };
                OfficeGestCredential credential = kind == 2 ? new PasswordCredential("maria", key) : new ApiKeyCredential(key);
                await using ApiTransport transport = ApiTransport.Create(
                    new OfficeGestClientOptions
                    {
                        Domain = "company.officegest.com",
                        Credential = credential,
                        Handler = server,
                        LoggerFactory = heard,
                        Retry = new RetryOptions { MaxRetries = 1, BaseDelay = TimeSpan.Zero, UseJitter = false },
                        TimeProvider = new TestClock(),
                    },
                    security: security);
                try
                {
                    await transport.Get();
                }
                catch (OfficeGestException exception)
                {
                    for (Exception? inner = exception; inner is not null; inner = inner.InnerException) heard.Say(inner + (inner as OfficeGestException)?.ResponseBody + (inner as OfficeGestException)?.ServerMessage);
                }

                heard.Say(credential + string.Join(",", transport.Drift.GetReport().Entries) + transport);
                server.Requests.ShouldNotBeEmpty();
                heard.Everything.ShouldContain("/entities/customers");
                heard.Everything.ShouldNotContain(key.Trim());
                heard.Everything.ShouldNotContain(Uri.EscapeDataString(key));
                heard.Everything.ShouldNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("maria:" + key)).TrimEnd('='));
            },
            iter: 200,
            threads: 1);

    private static HttpResponseMessage Echo(SentRequest request, string key, string body, int status)
    {
        HttpResponseMessage response = ScriptedServer.Json(body.Replace("§", key.Replace("\"", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal), (System.Net.HttpStatusCode)status);
        response.Headers.TryAddWithoutValidation("Location", request.Address.AbsoluteUri);
        return response;
    }
}
