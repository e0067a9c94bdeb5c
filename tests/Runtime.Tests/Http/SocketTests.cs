using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Http;

/// <summary>What only real sockets show.</summary>
public class SocketTests
{
    private const string Ok = """{"data":{"id":1}}""";

    [Theory]
    [InlineData("POST", true)]
    [InlineData("POST", false)]
    [InlineData("DELETE", false)]
    [InlineData("PUT", false)]
    [InlineData("PATCH", true)]
    public async Task A_write_on_a_reused_connection_that_is_cut_arrives_once(string method, bool body)
    {
        await using var server = new RawServer(request => request.Number == 1 ? RawResponse.Json(200, Ok) : RawResponse.Cut);
        await using ApiTransport transport = Over(server);
        await transport.Get();
        var request = new ApiRequest(new ApiOperation("write", method, "/x"));
        if (body) request.SetJson(new Customer { Id = 1 }, Customer.WriteJson);
        var exception = await Should.ThrowAsync<OfficeGestConnectionException>(transport.SendAsync(request, default));
        exception.MayHaveBeenApplied.ShouldBeTrue();
        server.Arrived.ShouldBe(2);
    }

    [Fact]
    public async Task A_read_that_is_cut_short_is_read_again()
    {
        await using var server = new RawServer(request => request.Number == 1 ? Half(200) : RawResponse.Json(200, Ok));
        await using ApiTransport transport = Over(server);
        (await transport.Get()).Id.ShouldBe(1);
        server.Arrived.ShouldBe(2);
    }

    [Fact]
    public async Task A_write_whose_response_is_cut_short_is_not_sent_again()
    {
        await using var server = new RawServer(_ => Half(201));
        await using ApiTransport transport = Over(server);
        (await Should.ThrowAsync<OfficeGestConnectionException>(transport.Post())).MayHaveBeenApplied.ShouldBeTrue();
        server.Arrived.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_there_is_reported_as_nothing_sent()
    {
        var server = new RawServer(_ => RawResponse.Cut);
        Uri address = server.Address;
        await server.DisposeAsync();
        await using ApiTransport transport = ApiTransport.Create(new OfficeGestClientOptions { BaseAddress = address, Retry = new RetryOptions { MaxRetries = 1, BaseDelay = TimeSpan.Zero } });
        var exception = await Should.ThrowAsync<OfficeGestConnectionException>(transport.SendAsync(new ApiRequest(new ApiOperation("write", "POST", "/x")), default));
        exception.NothingWasSent.ShouldBeTrue();
        exception.MayHaveBeenApplied.ShouldBeFalse();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Nothing_at_all_reaches_the_target_of_a_redirect(int status)
    {
        await using var other = new RawServer(_ => RawResponse.Json(200, Ok));
        RawResponse redirect = RawResponse.Of(status, null, [], $"Location: {other.Address}x", "Set-Cookie: session=1");
        await using var server = new RawServer(_ => redirect);
        await using ApiTransport withToken = Over(server);
        await using ApiTransport withPassword = Over(server, new PasswordCredential("maria", "s3cret!"));
        foreach (Func<Task> call in (Func<Task>[])[() => withToken.Get(), () => withToken.Post(), () => withPassword.Get(), () => withPassword.Post()])
            (await Should.ThrowAsync<OfficeGestRedirectException>(call)).Location!.Port.ShouldBe(other.Address.Port);

        // After a redirect the next login waits, and the second call with a password has the same exception at once.
        server.Arrived.ShouldBe(3);
        other.Arrived.ShouldBe(0);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task No_write_is_doubled_under_any_fault_and_every_doubt_is_reported()
    {
        const int Writes = 10_000;
        RawResponse[] faults =
        [
            RawResponse.Json(201, Ok), RawResponse.Json(500, "{}"), RawResponse.Json(503, "{}"), RawResponse.Json(504, "{}"), RawResponse.Json(408, "{}"),
            RawResponse.Cut, Half(201), RawResponse.Json(200, "<html>"), RawResponse.Json(201, """{"data":{"id":1"""),
        ];
        await using var server = new RawServer(request => faults[request.Number % faults.Length]);
        await using ApiTransport transport = Over(server);
        int clear = 0;
        int doubtful = 0;
        await Parallel.ForAsync(0, Writes, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, cancellationToken) =>
        {
            try
            {
                await transport.Post(cancellationToken);
                Interlocked.Increment(ref clear);
            }
            catch (OfficeGestException exception) when (exception.MayHaveBeenApplied)
            {
                Interlocked.Increment(ref doubtful);
            }
        });
        server.Arrived.ShouldBe(Writes);
        (clear + doubtful).ShouldBe(Writes);
        clear.ShouldBeInRange(Writes / faults.Length, (Writes / faults.Length) + 1);
    }

    private static RawResponse Half(int status)
    {
        RawResponse whole = RawResponse.Json(status, Ok);
        return whole.CutAt(whole.Bytes.Length - 4, RawEnd.Close);
    }

    private static ApiTransport Over(RawServer server, OfficeGestCredential? credential = null) => ApiTransport.Create(new OfficeGestClientOptions
    {
        BaseAddress = server.Address,
        Credential = credential ?? new TokenCredential("secret-token"),
        Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1) },
    });
}
