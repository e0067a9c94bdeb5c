using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.AnyBytes;

/// <summary>Whatever bytes a server sends: what leaves a call is a result or an exception of ours, with the status that was sent and the doubt that there is.</summary>
[Trait("Speed", "Slow")]
public class AnyBytesTests
{
    private const string Ok = """{"data":{"id":1}}""";

    private const int FirstStream = 6;

    private static readonly ApiError[] Errors = [ApiError.Of<Anything>("4XX", Anything.ReadJson), ApiError.Of<Guid>("500", JsonItem.Scalar<GuidScalar, Guid>), ApiError.Of<byte[]>(string.Empty, JsonItem.Scalar<BytesScalar, byte[]>)];

    private static readonly ApiOperation Get = new("getThing", "GET", "/things/1") { Envelope = "data", Meta = "meta", Errors = Errors };
    private static readonly ApiOperation Post = new("createThing", "POST", "/things") { Envelope = "data", Errors = Errors };
    private static readonly ApiOperation List = new("listThings", "GET", "/things") { Envelope = "data", Meta = "meta", Paging = Api.ListCustomers.Paging };

    private static readonly (ApiOperation Operation, Func<ApiTransport, Task> Run)[] Calls =
    [
        (Get, static transport => ReadAsync(transport.SendAsync<Anything>(new ApiRequest(Get), Anything.ReadJson, default))),
        (Get, static transport => transport.SendForTextAsync(new ApiRequest(Get), default)),
        (List, static transport => FirstPageAsync(transport)),
        (Post, static transport => ReadAsync(transport.SendAsync<Anything>(New(), Anything.ReadJson, default))),
        (Post, static transport => transport.SendOrDefaultAsync<Anything>(New(), Anything.ReadJson, default)),
        (Post, static transport => transport.SendAsync(New(), default)),
        (Get, static transport => EachAsync(transport.StreamLines<Anything>(static () => new ApiRequest(Get), Anything.ReadJson, default))),
        (Get, static transport => EachAsync(transport.StreamEvents<Anything>(static () => new ApiRequest(Get), Anything.ReadJson, default))),
    ];

    [Fact]
    public async Task Only_exceptions_of_ours_leave_a_call() => await Gen.Select(Gen.Int[0, Calls.Length - 1], AnyResponse.Gen).SampleAsync(
        async input =>
        {
            (int index, AnyResponse response) = input;

            // A stream may be silent for long.
            if (index >= FirstStream && response.Stalls) response = response with { End = RawEnd.Close };
            await using var server = new RawServer(_ => response.ToRaw());
            OfficeGestException? exception = await FailureAsync(server, Calls[index].Run, response, new TokenCredential("secret-token"));
            if (exception is null)
            {
                if (response.HasStatus) response.Status.ShouldBeInRange(200, 299);
                return;
            }

            CheckStatus(exception, response);
            CheckDoubt(exception, Calls[index].Operation, response);
        },
        iter: Repeats.Times(2_500));

    [Fact]
    public async Task Only_exceptions_of_ours_leave_a_login() => await AnyResponse.Gen.SampleAsync(
        async response =>
        {
            await using var server = new RawServer(request => request.IsLogin ? response.ToRaw() : RawResponse.Json(200, Ok));
            OfficeGestException? exception = await FailureAsync(server, Calls[3].Run, response, new PasswordCredential("maria", "password"));
            if (exception is null) return;

            CheckStatus(exception, response);

            // A login that stalls late may have been accepted, and then it is the write that the clock runs out for.
            bool accepted = response is { Stalls: true, HasStatus: true, Status: >= 200 and < 300 } && exception.OperationId == Post.OperationId;
            if (!accepted) exception.MayHaveBeenApplied.ShouldBeFalse();
        },
        iter: Repeats.Times(1_000));

    private static ApiRequest New() => new ApiRequest(Post).SetText("{}", "application/json");

    private static void CheckStatus(OfficeGestException exception, AnyResponse response)
    {
        if (!response.HasStatus || response.Stalls || response.Status < 300) return;

        // A response without a body needs none, and one that the handler takes for something else is none of ours.
        ((int?)exception.StatusCode).ShouldBe(response.Status, exception.ToString());
    }

    private static void CheckDoubt(OfficeGestException exception, ApiOperation operation, AnyResponse response)
    {
        // What came of a broken head is what the handler makes of it.
        bool refused = (response.HasStatus ? response.Status : (int?)exception.StatusCode) is >= 400 and < 500 and not 408;
        if (operation.IsSafe) exception.MayHaveBeenApplied.ShouldBeFalse();
        else if (!refused) (exception.MayHaveBeenApplied || response.Status >= 600).ShouldBeTrue();
        else if (!response.Stalls) exception.MayHaveBeenApplied.ShouldBeFalse();
    }

    private static async Task<OfficeGestException?> FailureAsync(RawServer server, Func<ApiTransport, Task> run, AnyResponse response, OfficeGestCredential credential)
    {
        var clock = new TestClock { LongestWait = TimeSpan.FromSeconds(29) };
        await using ApiTransport transport = Sockets.Over(server, clock: clock, configure: options =>
        {
            options.Credential = credential;

            // A second try may meet the end of the connection.
            options.Retry.MaxRetries = 0;
        });
        Task call = run(transport);
        while (response.Stalls && !call.IsCompleted)
        {
            if (server.Arrived > 0) clock.Advance(TimeSpan.FromSeconds(31));
            await Task.Yield();
        }

        try
        {
            await call;
            return null;
        }
        catch (OfficeGestException exception)
        {
            exception.ToString().ShouldNotContain("secret-token");
            return exception;
        }
    }

    private static async Task ReadAsync(Task<Anything> reading)
    {
        Anything read = await reading;
        read.Rest.Equals(read.Rest).ShouldBeTrue();
        new AdditionalProperties(read.Rest).Equals(new AdditionalProperties(read.Rest)).ShouldBeTrue();
        JsonBytes.Write(read, Anything.WriteJson).ShouldNotBeEmpty();
    }

    private static async Task FirstPageAsync(ApiTransport transport)
    {
        await foreach (Page<Anything> page in transport.List<Anything>(static () => new ApiRequest(List), Anything.ReadJson).AsPages()) return;
    }

    private static async Task EachAsync(IAsyncEnumerable<Anything> items)
    {
        await foreach (Anything item in items) item.ShouldNotBeNull();
    }
}
