using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using OfficeGest.Privacy;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Privacy;

/// <summary>A server or a proxy that repeats what it was sent finds nobody who passes it on.</summary>
public class EchoTests
{
    private const string Ok = """{"data":{"id":1}}""";

    private static readonly (string Password, string Token)[] Secrets =
    [
        ("s3cret-pass", "token-9876543210abcdef"), ("pa/ss \"wörd\"+&<x>", "eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl"), ("épée\\§'12345", "a+b/c=d+e/f=123456"), ("pw12", "tk-1"),
    ];

    private static readonly Func<string, string>[] Spellings =
    [
        static secret => secret, Uri.EscapeDataString, static secret => Uri.EscapeDataString(secret).ToLowerInvariant(), static secret => Uri.EscapeDataString(secret).Replace("%20", "+", StringComparison.Ordinal),
        static secret => JsonEncodedText.Encode(secret).ToString(), static secret => secret.Replace("/", "\\/", StringComparison.Ordinal),
        static secret => JsonEncodedText.Encode(JsonEncodedText.Encode(secret).ToString()).ToString(), static secret => string.Concat(secret.Select(static c => $"\\u{(int)c:x4}")), WebUtility.HtmlEncode,
        static secret => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), static secret => Convert.ToBase64String(Encoding.UTF8.GetBytes("maria:" + secret)),
        static secret => "Bearer " + secret, static secret => secret.ToUpperInvariant(),
    ];

    private static readonly string[] Bodies =
    [
        """{"message":"Olá § fim"}""", """{"errors":{"name":["mau §"],"§":"x"}}""", """{"message":"§"}""", "\"§\"", "<html>§</html>", "§", """{"message":"a","§":"§"}""", """{"data":{"id":1,"§":"§","name":{"§":1}}}""",
        """{"data":{"id":"§"}}""", """{"data":"§"}""", """{"data":{"id":1}} §""", """{"data":{"§""", """{"data":tru-§""", """{"error":{"message":"§"}}""", """{"data":[{"§":1}],"§":[]}""", """{"id":7,"name":"§"}""",
    ];

    private static readonly string[] Lines =
    [
        "X-Request-Id: §", "Location: http://127.0.0.1/§", "Location: http://maria:§@127.0.0.1/x", "Content-Type: text/§", "Content-Type: application/json; charset=§", "WWW-Authenticate: §", "Retry-After: §",
        "Content-Disposition: attachment; filename=§", "Content-Encoding: §", "§: x", "Set-Cookie: §", "Warning: §",
    ];

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task No_secret_that_is_repeated_is_in_what_the_client_says() => await Gen.Select(
            One(Secrets), One(Spellings), One(Bodies), One(Lines).Array[0, 3], One(200, 201, 302, 400, 401, 403, 404, 422, 429, 500, 503), One(false, true, true), Gen.Int[0, 3], Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 60])))
        .SampleAsync(
            async input =>
            {
                ((string password, string token), Func<string, string> spell, string body, string[] lines, int status, bool onLogin, int call, int cut) = input;
                bool refused = onLogin && status >= 300;
                string text = spell(password) + (refused ? string.Empty : " and " + spell(token));
                byte[] bytes = Encoding.UTF8.GetBytes(body.Replace("§", text, StringComparison.Ordinal));
                string head = $"HTTP/1.1 {status} {text}\r\n" + string.Concat(lines.Select(line => line.Replace("§", text, StringComparison.Ordinal) + "\r\n")) + $"Content-Length: {bytes.Length}\r\n\r\n";
                var echo = new RawResponse([.. Encoding.Latin1.GetBytes(head), .. bytes[..^Math.Min(cut, bytes.Length)]], RawEnd.Close);
                await using var server = new RawServer(request =>
                    request.IsLogin && request.Number == 1 ? refused ? echo : RawResponse.Json(200, $$$"""{"data":{"token":"{{{token}}}"}}""") : echo);
                using var heard = new Heard();
                await SayAsync(server, heard, call, password);
                ShouldHoldNone(heard.Everything, password, token);
            },
            iter: Repeats.Times(1_000));

    [Theory]
    [InlineData("https")]
    [InlineData("http")]
    public async Task The_password_of_a_proxy_is_in_no_message(string scheme)
    {
        await using var proxy = new RawServer(_ => RawResponse.Of(407, "text/plain", "Basic bWFyaWE6czNjcmV0LXBhc3M="u8.ToArray(), "Proxy-Authenticate: Basic realm=\"s3cret-pass\""));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, Proxy = new WebProxy($"http://maria:s3cret-pass@127.0.0.1:{proxy.Port}") };
        using var heard = new Heard();
        await using ApiTransport transport = ApiTransport.Create(new OfficeGestClientOptions
        {
            BaseAddress = new Uri($"{scheme}://company.invalid/api/v2/"),
            AllowInsecureHttp = true,
            Handler = handler,
            Retry = new RetryOptions { MaxRetries = 0 },
            LoggerFactory = heard,
            Credential = new PasswordCredential("maria", "password"),
        });
        Say(heard, await Should.ThrowAsync<OfficeGestException>(transport.Get()));
        Say(heard, await Should.ThrowAsync<OfficeGestException>(transport.CheckAsync(default)));
        heard.Everything.ShouldContain("407");
        heard.Everything.ShouldNotContain("s3cret");
        heard.Everything.ShouldNotContain("bWFyaWE6czNjcmV0LXBhc3M");
    }

    [Fact]
    public async Task An_exception_of_a_handler_that_quotes_the_request_is_passed_on_without_the_token()
    {
        foreach (Exception thrown in (Exception[])[new HttpRequestException("x secret-token", new IOException("secret-token")), new IOException("Bearer secret-token"), new InvalidOperationException("Authorization: secret-token")])
        {
            var server = new ScriptedServer().Fail(thrown);
            await using ApiTransport transport = Api.Create(server, configure: static options => options.Retry.MaxRetries = 0);
            var exception = await Should.ThrowAsync<OfficeGestConnectionException>(transport.Get());
            exception.ToString().ShouldNotContain("secret-token");
            exception.ToString().ShouldContain("***");
        }
    }

    [Fact]
    public async Task Words_that_are_no_secret_stay()
    {
        var server = new ScriptedServer().Answer("""{"message":"O documento 1234 já existe: veja https://company.officegest.com/x?a=b@c"}""", 422);
        await using ApiTransport transport = Api.Create(server);
        (await Should.ThrowAsync<OfficeGestValidationException>(transport.Get())).ServerMessage.ShouldBe("O documento 1234 já existe: veja https://company.officegest.com/x?a=b@c");
    }

    [Theory]
    [InlineData("see http://maria:pw@host/x and https://u@h", "see http://***@host/x and https://***@h")]
    [InlineData("http://a:b@c@host", "http://***@host")]
    [InlineData("Basic bWFyaWE6cHc= was sent", "Basic *** was sent")]
    [InlineData("Basic authentication is required", "Basic authentication is required")]
    [InlineData("bearer abcdefghij0123456789.x", "bearer ***")]
    [InlineData("Bearer authentication-required", "Bearer authentication-required")]
    [InlineData("https://host/a@b", "https://host/a@b")]
    [InlineData("://", "://")]
    [InlineData("x%20pw12 \\npw12 \\u0020pw12", "x%20*** \\n*** \\u0020***")]
    [InlineData("pw12 or xpw12, pw123 and PW12.", "*** or xpw12, pw123 and ***.")]
    [InlineData("ends in long-pass", "ends in ***")]
    [InlineData("ends in long-pass…", "ends in ***…")]
    [InlineData("ends in long", "ends in long")]
    [InlineData("lo\\u006eg%2Dpass&#119;ord; l\\\\\\u006Fng-pa\\ssword", "***; ***")]
    [InlineData("p%25w&amp;1\\\\2 and p%w&1\\2 and p%25w", "*** and *** and p%25w")]
    [InlineData("a\\u0026 b%26 c&amp; d", "a\\u0026 b%26 c&amp; d")]
    public void What_is_hidden_is_a_secret(string text, string shown)
    {
        var secrets = new KnownSecrets();
        secrets.Add("pw12");
        secrets.Add("long-password");
        secrets.Add("p%w&1\\2");
        secrets.Hide(text).ShouldBe(shown);
    }

    [Fact]
    public void Hiding_twice_hides_no_more_and_a_text_without_secrets_is_the_same()
    {
        var secrets = new KnownSecrets();
        secrets.Add("p4ss word");
        Gen.Select(Gen.String[Gen.Char["p4s word:/@*basicBer%=+"], 0, 40], Gen.Bool).Sample(input =>
        {
            string text = input.Item2 ? input.Item1 + "p4ss word" + input.Item1 : input.Item1;
            string hidden = secrets.Hide(text);
            return !hidden.Contains("p4ss word", StringComparison.OrdinalIgnoreCase) && secrets.Hide(hidden) == hidden;
        });
    }

    [Fact]
    public void The_secrets_of_long_ago_make_room_and_the_password_stays()
    {
        var secrets = new KnownSecrets();
        for (int i = 0; i < 100; i++)
        {
            secrets.Add("the-password");
            secrets.Add($"token-number-{i:000}");
        }

        secrets.Hide("the-password token-number-099 token-number-000").ShouldBe("*** *** token-number-000");
    }

    private static async Task SayAsync(RawServer server, Heard heard, int call, string password)
    {
        await using ApiTransport transport = Sockets.Over(server, options =>
        {
            options.Credential = new PasswordCredential("maria", password);
            options.LoggerFactory = heard;
            options.Retry.MaxRetries = 1;
            options.Drift = DriftPolicy.Observe.WithExamples();
        });
        ApiError[] errors = [ApiError.Of<Customer>("4XX", Customer.ReadJson), ApiError.Of<string>("5XX", JsonItem.Scalar<StringScalar, string>)];
        var operation = new ApiOperation("getCustomer", "GET", "/customers/1") { Envelope = "data", Errors = errors };
        try
        {
            await (call switch
            {
                0 => transport.SendAsync<Customer>(new ApiRequest(operation), Customer.ReadJson, default),
                1 => transport.Post(),
                2 => transport.Customers().ToListAsync(maximum: 1),
                _ => transport.CheckAsync(default),
            });
        }
        catch (OfficeGestException exception)
        {
            Say(heard, exception);
        }

        heard.Say(string.Join(",", transport.Drift.GetReport().Entries.Select(static entry => $"{entry} {entry.Path} {string.Join(",", entry.Received.Keys)} {string.Join(",", entry.Examples)}")));
        using var report = new MemoryStream();
        await transport.Drift.GetReport().WriteAsync(report);
        heard.Say(Encoding.UTF8.GetString(report.ToArray()));
    }

    private static void Say(Heard heard, OfficeGestException exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            heard.Say(inner + inner.Message);
            if (inner is not OfficeGestException ours) continue;

            heard.Say($"{ours.ServerMessage} {ours.ResponseBody} {ours.RequestId} {ours.Error} {(ours as OfficeGestResponseException)?.ContentType} {(ours as OfficeGestRedirectException)?.Location}");
            if (ours.Error is Customer customer) heard.Say(JsonSerializer.Serialize(customer.AdditionalProperties.Values.Select(static value => value.ToString())) + customer.Name);
            if (ours is OfficeGestValidationException invalid) heard.Say(string.Join(",", invalid.Errors.Select(static pair => pair.Key + string.Join(",", pair.Value))));
            if (ours is DriftException drift) heard.Say(string.Join(",", drift.Entries));
        }
    }

    private static void ShouldHoldNone(string text, string password, string token)
    {
        foreach (string secret in (string[])[password, token])
        {
            foreach (Func<string, string> spell in Spellings)
            {
                string spelled = spell(secret);
                if (text.Contains(spelled, StringComparison.OrdinalIgnoreCase)) throw new InvalidOperationException($"'{spelled}' is in: {text}");
            }
        }
    }

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
