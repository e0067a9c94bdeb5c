using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Calls;

/// <summary>A call whose client is disposed says that, and not that the server was slow.</summary>
public class DisposalTests
{
    private readonly SemaphoreSlim _asked = new(0);
    private readonly ScriptedServer _server = new();
    private readonly TestClock _clock = new() { JumpsOverWaits = false };

    [Theory]
    [InlineData("GET", false)]
    [InlineData("POST", false)]
    [InlineData("GET", true)]
    [InlineData("POST", true)]
    public async Task During_a_request(string method, bool ownClient)
    {
        _server.Answer((_, cancellationToken) => NeverAsync(cancellationToken));
        ApiTransport transport = Create(ownClient);
        Task call = transport.SendAsync(new ApiRequest(new ApiOperation("x", method, "/x")), default);
        await _asked.WaitAsync();
        transport.Dispose();
        OfficeGestConnectionException exception = await ToldAsync(call);
        exception.NothingWasSent.ShouldBeFalse();
        exception.MayHaveBeenApplied.ShouldBe(method == "POST");
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Between_retries()
    {
        _server.Answer("{}", 429, headers: ("Retry-After", "7"));
        ApiTransport transport = Create(false);
        Task call = transport.Get();
        await _clock.NextWaitAsync();
        await transport.DisposeAsync();
        await ToldAsync(call);
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task During_the_login()
    {
        _server.OnLogin = (_, cancellationToken) => NeverAsync(cancellationToken);
        ApiTransport transport = Create(false, new PasswordCredential("maria", "s3cret!"));
        Task call = transport.Post();
        Task check = transport.CheckAsync(default);
        await _asked.WaitAsync();
        transport.Dispose();
        OfficeGestConnectionException exception = await ToldAsync(call);
        exception.NothingWasSent.ShouldBeTrue();
        exception.MayHaveBeenApplied.ShouldBeFalse();
        await ToldAsync(check);
    }

    [Fact]
    public async Task A_call_that_began_before_other_options_came_is_ended_too()
    {
        _server.Answer((_, cancellationToken) => NeverAsync(cancellationToken));
        var options = new OfficeGestClientOptions { Domain = "company.officegest.com", Handler = _server, TimeProvider = _clock };
        ApiTransport transport = ApiTransport.Create(options);
        Task call = transport.Get();
        await _asked.WaitAsync();
        options.PageSize = 10;
        transport.Reconfigure(options);
        transport.Dispose();
        await ToldAsync(call);
    }

    [Fact]
    public async Task A_call_after_it_is_an_error_of_the_caller()
    {
        ApiTransport transport = Create(false);
        transport.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(transport.Get());
    }

    [Fact]
    public async Task The_cancellation_of_a_write_that_was_sent_says_so()
    {
        _server.Answer((_, cancellationToken) => NeverAsync(cancellationToken));
        foreach ((Func<ApiTransport, CancellationToken, Task> start, bool doubt) in ((Func<ApiTransport, CancellationToken, Task>, bool)[])[(static (t, c) => t.Post(c), true), (static (t, c) => t.Get(c), false)])
        {
            using var giveUp = new CancellationTokenSource();
            Task call = start(Create(false), giveUp.Token);
            await _asked.WaitAsync();
            await giveUp.CancelAsync();
            try
            {
                await call;
                Assert.Fail("It was not cancelled.");
            }
            catch (OperationCanceledException exception)
            {
                exception.CancellationToken.ShouldBe(giveUp.Token);
                exception.Message.Contains("may have applied it", StringComparison.Ordinal).ShouldBe(doubt);
            }
        }
    }

    private static async Task<OfficeGestConnectionException> ToldAsync(Task call)
    {
        var exception = await Should.ThrowAsync<OfficeGestConnectionException>(call);
        exception.InnerException.ShouldBeOfType<ObjectDisposedException>();
        exception.Message.ShouldContain("disposed");
        return exception;
    }

    private async Task<HttpResponseMessage> NeverAsync(CancellationToken cancellationToken)
    {
        _asked.Release();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    }

    private ApiTransport Create(bool ownClient, OfficeGestCredential? credential = null) => Api.Create(_server, _clock, options =>
    {
        if (credential is not null) options.Credential = credential;
        if (ownClient) (options.HttpClient, options.Handler) = (new HttpClient(_server) { Timeout = Timeout.InfiniteTimeSpan }, null);
    });
}
