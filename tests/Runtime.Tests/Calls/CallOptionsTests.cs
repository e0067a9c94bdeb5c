using System.Net;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;
using Polly;

namespace OfficeGest.Runtime.Tests.Calls;

/// <summary>What a caller wants different for one call holds for that call, and for no other.</summary>
public class CallOptionsTests
{
    private const string Row = """{"data":{"id":1,"name":"Silva"}}""";

    private static readonly string[] Forbidden =
    [
        "Authorization", "Proxy-Authorization", "Host", "Cookie", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Upgrade", "TE", "Trailer",
        "Proxy-Connection", "Content-Type", "Content-Encoding",
    ];

    // Whatever a name or a value is made of: letters, signs of headers, line breaks, NUL, white space, letters outside ASCII.
    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Char["-_: \t\r\n\0\x7fé€\",/"]).Array[0, 8]
        .Select(static characters => new string(characters));

    [Fact]
    public async Task Extra_headers_are_sent_with_this_call_only()
    {
        var server = new ScriptedServer().Answer(Row);
        using ApiTransport transport = Api.Create(server);

        await Get(transport, new CallOptions { Headers = { ["X-Tenant"] = "7", ["accept-language"] = "pt" } });
        await Get(transport, null);

        server.Requests[0].Headers["X-Tenant"].ShouldBe("7");
        server.Requests[0].Headers["Accept-Language"].ShouldBe("pt");
        server.Requests[0].Token.ShouldBe("secret-token");
        server.Requests[1].Headers.ShouldNotContainKey("X-Tenant");
    }

    [Fact]
    public async Task An_extra_header_replaces_one_of_the_operation()
    {
        var server = new ScriptedServer().Answer(Row);
        using ApiTransport transport = Api.Create(server);
        var options = new CallOptions { Headers = { ["x-mode"] = "fast", ["Accept"] = "application/vnd.acme+json", ["User-Agent"] = "mine/1.0" } };

        await transport.SendAsync<Customer>(new ApiRequest(Api.GetCustomer, options).SetPath("customer", "1").AddHeader("X-Mode", "slow"), Customer.ReadJson, default);

        server.Requests[0].Headers["X-Mode"].ShouldBe("fast");
        server.Requests[0].Headers["Accept"].ShouldBe("application/vnd.acme+json");
        server.Requests[0].Headers["User-Agent"].ShouldBe("mine/1.0");
    }

    [Fact]
    public void A_header_that_belongs_to_the_client_is_rejected_whatever_its_case() =>
        Gen.Select(Gen.Int[0, Forbidden.Length - 1].Select(static i => Forbidden[i]), Gen.Bool.Array[32]).Sample(
            static (name, upper) =>
            {
                string spelled = new([.. name.Select((c, i) => upper[i] ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c))]);
                Should.Throw<ArgumentException>(() => new ApiRequest(Api.GetCustomer, new CallOptions { Headers = { [spelled] = "1" } }));
            },
            iter: 500);

    [Fact]
    public async Task An_extra_header_is_sent_as_it_is_or_rejected_before_anything_is_sent() =>
        await Gen.Select(AnyText, AnyText).SampleAsync(
            static async (name, value) =>
            {
                var server = new ScriptedServer().Answer(Row);
                using ApiTransport transport = Api.Create(server);
                try
                {
                    await Get(transport, new CallOptions { Headers = { [name] = value } });
                }
                catch (ArgumentException)
                {
                    server.Everything.ShouldBeEmpty();
                    return;
                }

                // What is sent came through the rules for parameters in headers as well.
                new ApiRequest(Api.GetCustomer).AddHeader(name, value);
                SentRequest sent = server.Requests.ShouldHaveSingleItem();
                if (sent.Headers.TryGetValue(name, out string? received)) received.Trim().ShouldBe(value.Trim());
                sent.Token.ShouldBe("secret-token");
                sent.Address.Host.ShouldBe("company.officegest.com");
            },
            iter: 2000);

    [Fact]
    public async Task The_timeout_of_a_call_replaces_those_of_the_client()
    {
        var clock = new TestClock();
        var server = new ScriptedServer().Answer(Never);
        using ApiTransport transport = Api.Create(server, clock, static options => options.Timeout = options.AttemptTimeout = TimeSpan.FromSeconds(20));

        Task call = Get(transport, new CallOptions { Timeout = TimeSpan.FromMinutes(5) });
        await Eventually.BeTrueAsync(() => server.Requests.Count == 1);
        clock.Advance(TimeSpan.FromMinutes(4));
        call.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(1.1));

        (await Should.ThrowAsync<OfficeGestTimeoutException>(call)).Message.ShouldContain("300");
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(3_000_000)]
    public void A_timeout_that_is_not_valid_is_rejected(int seconds) =>
        Should.Throw<ArgumentException>(() => new CallOptions { Timeout = TimeSpan.FromSeconds(seconds) });

    [Fact]
    public async Task A_call_without_retry_is_sent_once()
    {
        var server = new ScriptedServer().Answer("{}", 503);
        using ApiTransport transport = Api.Create(server);

        await Should.ThrowAsync<OfficeGestServerException>(Get(transport, new CallOptions { NoRetry = true }));
        server.Requests.Count.ShouldBe(1);

        await Should.ThrowAsync<OfficeGestServerException>(Get(transport, new CallOptions()));
        server.Requests.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_call_without_retry_passes_by_a_pipeline_of_the_user()
    {
        int ran = 0;
        var server = new ScriptedServer().Answer(Row);
        ResiliencePipeline<HttpResponseMessage> own = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddFallback(new() { ShouldHandle = _ => { ran++; return new ValueTask<bool>(false); }, FallbackAction = static _ => throw new InvalidOperationException() })
            .Build();
        using ApiTransport transport = Api.Create(server, configure: options => options.ResiliencePipeline = own);

        await Get(transport, new CallOptions { NoRetry = true });
        ran.ShouldBe(0);
        await Get(transport, null);
        ran.ShouldBe(1);
    }

    [Fact]
    public async Task A_rejected_token_is_replaced_without_retry_too()
    {
        var server = new ScriptedServer().Answer("{}", 401).Answer(Row);
        using ApiTransport transport = Api.Create(server, configure: static options => options.Credential = new PasswordCredential("rui", "pw"));

        (await Get(transport, new CallOptions { NoRetry = true })).Name.ShouldBe("Silva");
    }

    [Fact]
    public async Task The_callback_sees_the_response_that_ends_the_call()
    {
        var server = new ScriptedServer()
            .Answer("{}", 503)
            .Answer(Row, 200, "application/json", ("X-Request-Id", "r-2"), ("ETag", "\"5\""));
        using ApiTransport transport = Api.Create(server);
        var seen = new List<ResponseInfo>();

        await Get(transport, new CallOptions { OnResponse = seen.Add });

        ResponseInfo response = seen.ShouldHaveSingleItem();
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.RequestId.ShouldBe("r-2");
        response.Headers["etag"].ShouldBe("\"5\"");
        response.Headers["Content-Type"].ShouldStartWith("application/json");
        response.ToString().ShouldBe("200 (r-2)");
    }

    [Fact]
    public async Task The_callback_sees_a_failure_and_its_exceptions_end_the_call()
    {
        var server = new ScriptedServer().Answer("{}", 404, "application/json", ("X-Request-Id", "r-1"));
        using ApiTransport transport = Api.Create(server);
        ResponseInfo? seen = null;

        await Should.ThrowAsync<OfficeGestNotFoundException>(Get(transport, new CallOptions { OnResponse = response => seen = response }));
        seen!.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        seen.RequestId.ShouldBe("r-1");

        await Should.ThrowAsync<FormatException>(Get(transport, new CallOptions { OnResponse = static _ => throw new FormatException() }));
    }

    [Fact]
    public async Task Pages_carry_their_response_and_each_request_the_options()
    {
        var server = new ScriptedServer()
            .Answer("""{"data":[{"id":1,"name":"a"}],"meta":{"has_more":true}}""", 200, "application/json", ("X-Request-Id", "p1"))
            .Answer("""{"data":[{"id":2,"name":"b"}],"meta":{"has_more":false}}""", 200, "application/json", ("X-Request-Id", "p2"));
        using ApiTransport transport = Api.Create(server);
        int called = 0;
        var options = new CallOptions { Headers = { ["X-Tenant"] = "7" }, OnResponse = _ => called++ };
        var ids = new List<string?>();

        await foreach (Page<Customer> page in transport.List(() => new ApiRequest(Api.ListCustomers, options), Customer.ReadJson).AsPages())
        {
            ids.Add(page.Response.RequestId);
            page.Response.StatusCode.ShouldBe(HttpStatusCode.OK);
            page.Count.ShouldBe(1);
        }

        ids.ShouldBe(["p1", "p2"]);
        called.ShouldBe(2);
        server.Requests.ShouldAllBe(static request => request.Headers["X-Tenant"] == "7");
    }

    [Fact]
    public async Task The_token_of_a_list_ends_every_enumeration()
    {
        var server = new ScriptedServer().Answer("""{"data":[{"id":1,"name":"a"},{"id":2,"name":"b"}],"meta":{"has_more":false}}""");
        using ApiTransport transport = Api.Create(server);
        using var cancel = new CancellationTokenSource();
        AsyncPageable<Customer> list = transport.List(static () => new ApiRequest(Api.ListCustomers), Customer.ReadJson, null, cancel.Token);
        var seen = new List<long>();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (Customer customer in list)
            {
                seen.Add(customer.Id);
                cancel.Cancel();
            }
        });

        seen.ShouldBe([1]);
        await Should.ThrowAsync<OperationCanceledException>(() => list.ToListAsync());
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Either_token_cancels_a_page_that_is_under_way()
    {
        foreach (bool ofList in (bool[])[true, false])
        {
            var server = new ScriptedServer().Answer(Never);
            using ApiTransport transport = Api.Create(server);
            using var cancel = new CancellationTokenSource();
            using var other = new CancellationTokenSource();
            AsyncPageable<Customer> list = transport.List(static () => new ApiRequest(Api.ListCustomers), Customer.ReadJson, null, ofList ? cancel.Token : other.Token);

            Task all = list.ToListAsync(int.MaxValue, ofList ? other.Token : cancel.Token);
            await Eventually.BeTrueAsync(() => server.Requests.Count == 1);
            cancel.Cancel();

            await Should.ThrowAsync<OperationCanceledException>(all);
        }
    }

    [Fact]
    public async Task A_write_that_returns_a_list_is_sent_once_and_keeps_its_figures()
    {
        var server = new ScriptedServer().Answer("""{"data":[{"id":1,"name":"a"},5],"meta":{"total":2}}""");
        using ApiTransport transport = Api.Create(server);
        var operation = new ApiOperation("importCustomers", "POST", "/entities/customers/import") { Envelope = "data", Meta = "meta" };

        Page<Customer> page = await transport.SendForPageAsync<Customer>(new ApiRequest(operation), Customer.ReadJson, null, default);

        page.Select(static customer => customer.Name).ShouldBe(["a"]);
        page[0].ShouldBe(page.Items[0]);
        page.Meta.Total.ShouldBe(2);
        page.UnreadableItems.Count.ShouldBe(1);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_that_returns_nothing_for_its_list_has_succeeded()
    {
        var server = new ScriptedServer().Answer(static _ => new HttpResponseMessage(HttpStatusCode.NoContent));
        using ApiTransport transport = Api.Create(server);

        (await transport.SendForPageAsync<Customer>(new ApiRequest(Api.PostCustomer), Customer.ReadJson, null, default)).ShouldBeEmpty();
    }

    private static Task<Customer> Get(ApiTransport transport, CallOptions? options) =>
        transport.SendAsync<Customer>(new ApiRequest(Api.GetCustomer, options).SetPath("customer", "1"), Customer.ReadJson, default);

    private static async Task<HttpResponseMessage> Never(SentRequest request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    }
}
