using System.IO.Compression;
using System.Text;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Responses;

/// <summary>A failure is that failure, whatever becomes of its body.</summary>
public class BrokenFailureTests
{
    private const string Ok = """{"data":{"id":1}}""";
    private const string Body = """{"message":"Inválido","errors":{"name":["O campo name é obrigatório","outro"]},"trace":"xxxxxxxxxxxxxxxxxxxxxxxx"}""";

    private static readonly (string Name, Func<int, RawResponse> Make)[] Damages =
    [
        ("cut", static status => Part(status, RawEnd.Close)),
        ("reset", static status => Part(status, RawEnd.Reset)),
        ("stalled", static status => Part(status, RawEnd.Stall)),
        ("no body", static status => Whole(status).CutAt(Whole(status).Bytes.Length - Encoding.UTF8.GetByteCount(Body), RawEnd.Close)),
        ("no gzip", static status => RawResponse.Json(status, Body, "Content-Encoding: gzip")),
        ("no brotli", static status => RawResponse.Json(status, Body, "Content-Encoding: br")),
        ("no deflate", static status => RawResponse.Json(status, Body, "Content-Encoding: deflate")),
        ("half of a gzip", static status => HalfOfGzip(status)),
        ("broken chunks", static status => new RawResponse(Encoding.UTF8.GetBytes($"HTTP/1.1 {status} X\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{Body}"), RawEnd.Close)),
        ("an endless length", static status => new RawResponse(Encoding.UTF8.GetBytes($"HTTP/1.1 {status} X\r\nContent-Length: {long.MaxValue}\r\n\r\n{Body}"), RawEnd.Close)),
    ];

    public static TheoryData<int, string> Everything
    {
        get
        {
            var all = new TheoryData<int, string>();
            foreach (int status in (int[])[400, 401, 403, 404, 422, 429, 500, 503])
                foreach ((string name, _) in Damages) all.Add(status, name);
            return all;
        }
    }

    public static TheoryData<string> DamageNames => [.. Damages.Select(static damage => damage.Name)];

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task A_failure_with_a_broken_body_keeps_its_status(int status, string damage)
    {
        await using var server = new RawServer(_ => Make(status, damage));
        await using ApiTransport transport = Sockets.Over(server, static options => options.Retry.MaxRetries = 0);
        foreach (Func<Task> call in (Func<Task>[])[() => transport.Get(), () => transport.Post()])
        {
            var exception = await Should.ThrowAsync<OfficeGestException>(call);
            exception.ShouldSatisfyAllConditions(
                e => ((int)e.StatusCode!).ShouldBe(status),
                e => e.GetType().ShouldBe(TypeOf(status)),
                e => e.MayHaveBeenApplied.ShouldBe(e.Method == "POST" && status >= 500));
        }
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("stalled")]
    [InlineData("an endless length")]
    public async Task What_came_of_the_body_is_read(string damage)
    {
        await using var server = new RawServer(_ => Make(422, damage));
        await using ApiTransport transport = Sockets.Over(server);
        var exception = await Should.ThrowAsync<OfficeGestValidationException>(transport.Post());
        exception.ServerMessage.ShouldBe("Inválido");
        exception.Errors["name"].ShouldBe(["O campo name é obrigatório", "outro"]);
        exception.ResponseBody.ShouldStartWith("""{"message":"Inválido",""");
    }

    [Theory]
    [MemberData(nameof(DamageNames))]
    public async Task A_401_with_a_broken_body_renews_the_token(string damage)
    {
        int logins = 0;
        await using var server = new RawServer(request =>
            request.IsLogin ? RawResponse.Json(200, $$$"""{"data":{"token":"t{{{Interlocked.Increment(ref logins)}}}"}}""")
            : request.Header("Authorization") == "Bearer t1" ? Make(401, damage)
            : RawResponse.Json(200, Ok));
        await using ApiTransport transport = Sockets.Over(server, static options => options.Credential = new PasswordCredential("maria", "password"));
        (await transport.Post()).Id.ShouldBe(1);
        logins.ShouldBe(2);
        server.Arrived.ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(DamageNames))]
    public async Task A_429_with_a_broken_body_is_obeyed(string damage)
    {
        var clock = new TestClock { LongestWait = TimeSpan.FromSeconds(29) };
        await using var server = new RawServer(request => request.Number > 1 ? RawResponse.Json(200, Ok) : WithHeader(Make(429, damage), "Retry-After: 7"));
        await using ApiTransport transport = Sockets.Over(server, clock: clock);
        (await transport.Post()).Id.ShouldBe(1);
        clock.Waits.ShouldContain(TimeSpan.FromSeconds(7));
        server.Arrived.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(DamageNames))]
    public async Task A_login_that_is_rejected_with_a_broken_body_is_rejected(string damage)
    {
        await using var server = new RawServer(_ => Make(401, damage));
        await using ApiTransport transport = Sockets.Over(server, static options => options.Credential = new PasswordCredential("maria", "password"));
        (await Should.ThrowAsync<OfficeGestAuthenticationException>(transport.Get())).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
        server.Arrived.ShouldBe(1);
    }

    [Theory]
    [InlineData(5, 100)]
    [InlineData(30, 5)]
    public async Task A_failure_that_stalls_beyond_the_time_of_the_try_or_the_call_is_that_failure(int attempt, int call)
    {
        var clock = new TestClock { LongestWait = TimeSpan.Zero };
        await using var server = new RawServer(_ => Make(422, "stalled"));
        await using ApiTransport transport = Sockets.Over(server, clock: clock, configure: options =>
        {
            options.AttemptTimeout = TimeSpan.FromSeconds(attempt);
            options.Timeout = TimeSpan.FromSeconds(call);
        });

        // The call, the login, the try, and the body of the failure.
        Task<Customer> posted = transport.Post();
        await Eventually.BeTrueAsync(() => clock.Timers >= 4);
        clock.Advance(TimeSpan.FromSeconds(5));
        (await Should.ThrowAsync<OfficeGestValidationException>(posted)).ServerMessage.ShouldBe("Inválido");
    }

    [Fact]
    public async Task A_cancellation_while_a_failure_stalls_is_a_cancellation()
    {
        var clock = new TestClock { LongestWait = TimeSpan.Zero };
        await using var server = new RawServer(_ => Make(422, "stalled"));
        await using ApiTransport transport = Sockets.Over(server, clock: clock);
        using var source = new CancellationTokenSource();
        Task<Customer> posted = transport.Post(source.Token);
        await Eventually.BeTrueAsync(() => clock.Timers >= 4);
        await source.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(posted)).CancellationToken.ShouldBe(source.Token);
    }

    private static RawResponse Make(int status, string damage) => Damages.Single(one => one.Name == damage).Make(status);

    private static RawResponse Whole(int status) => RawResponse.Json(status, Body);

    private static RawResponse Part(int status, RawEnd end) => Whole(status).CutAt(Whole(status).Bytes.Length - 10, end);

    private static RawResponse HalfOfGzip(int status)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal)) gzip.Write(Encoding.UTF8.GetBytes(Body));
        byte[] half = compressed.ToArray()[..^20];
        return RawResponse.Of(status, "application/json", half, "Content-Encoding: gzip");
    }

    private static RawResponse WithHeader(RawResponse response, string header)
    {
        string text = Encoding.Latin1.GetString(response.Bytes);
        int end = text.IndexOf("\r\n", StringComparison.Ordinal) + 2;
        return response with { Bytes = Encoding.Latin1.GetBytes(text[..end] + header + "\r\n" + text[end..]) };
    }

    private static Type TypeOf(int status) => status switch
    {
        401 => typeof(OfficeGestAuthenticationException),
        403 => typeof(OfficeGestPermissionException),
        404 => typeof(OfficeGestNotFoundException),
        422 => typeof(OfficeGestValidationException),
        429 => typeof(OfficeGestThrottledException),
        >= 500 => typeof(OfficeGestServerException),
        _ => typeof(OfficeGestException),
    };
}
