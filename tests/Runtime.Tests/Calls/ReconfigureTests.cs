using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Calls;

public class ReconfigureTests
{
    private const string Ok = """{"data":{"id":1,"new":1}}""";

    private readonly ScriptedServer _server = new ScriptedServer().Answer(Ok);
    private readonly OfficeGestClientOptions _options;

    public ReconfigureTests() => _options = new OfficeGestClientOptions
    {
        Domain = "porto.officegest.com",
        Credential = new PasswordCredential("maria", "s3cret!"),
        Handler = _server,
        TimeProvider = new TestClock(),
    };

    [Fact]
    public async Task Calls_that_begin_after_it_have_the_new_options_and_the_session_goes_on()
    {
        await using ApiTransport transport = ApiTransport.Create(_options);
        await transport.Get();
        _options.Retry = new RetryOptions { MaxRetries = 0 };
        _options.PageSize = 40;
        transport.Reconfigure(_options);
        _server.Answer(Ok).Answer("{}", 503);
        await transport.Get();
        await Should.ThrowAsync<OfficeGestServerException>(transport.Get());
        _server.Requests.Count.ShouldBe(3);
        _server.Logins.ShouldBe(1);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_installation_or_caller_has_its_own_session()
    {
        await using ApiTransport transport = ApiTransport.Create(_options);
        await transport.Get();
        _options.Domain = "lisboa.officegest.com";
        transport.Reconfigure(_options);
        await transport.Get();
        _options.Credential = new PasswordCredential("rui", "s3cret!");
        transport.Reconfigure(_options);
        await transport.Get();
        _server.Requests.Select(static request => (request.Address.Host, request.Token))
            .ShouldBe([("porto.officegest.com", "t1"), ("lisboa.officegest.com", "t2"), ("lisboa.officegest.com", "t3")]);
    }

    [Fact]
    public async Task A_call_under_way_ends_as_it_began()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new ScriptedServer().Answer((_, _) => answer.Task);
        _options.Handler = server;
        await using ApiTransport transport = ApiTransport.Create(_options);
        Task<Customer> call = transport.Get();
        await Eventually.BeTrueAsync(() => server.Requests.Count == 1);
        _options.Domain = "lisboa.officegest.com";
        transport.Reconfigure(_options);
        answer.SetResult(ScriptedServer.Json(Ok));
        (await call).Id.ShouldBe(1);
    }

    [Fact]
    public async Task Options_that_cannot_be_change_nothing()
    {
        await using ApiTransport transport = ApiTransport.Create(_options);
        foreach (Action<OfficeGestClientOptions> change in (Action<OfficeGestClientOptions>[])[
            options => options.BaseAddress = new Uri("http://porto.officegest.com/api/v2/"), options => options.PageSize = 0, options => options.Handler = new ScriptedServer(),
            options => options.TimeProvider = new TestClock()])
        {
            var changed = new OfficeGestClientOptions { BaseAddress = _options.BaseAddress, Credential = _options.Credential, Handler = _server, TimeProvider = _options.TimeProvider };
            change(changed);
            Should.Throw<ArgumentException>(() => transport.Reconfigure(changed));
        }

        (await transport.Get()).Id.ShouldBe(1);
    }

    [Fact]
    public async Task Another_policy_counts_at_once_and_the_quota_stays()
    {
        var server = new ScriptedServer().Answer(Ok, headers: ("X-RateLimit-Remaining", "150"));
        _options.Handler = server;
        await using ApiTransport transport = ApiTransport.Create(_options);
        await transport.Get();
        _options.Drift = DriftPolicy.Throw;
        transport.Reconfigure(_options);
        transport.Throttle.Remaining.ShouldBe(150);
        await Should.ThrowAsync<DriftException>(transport.Get());
    }

    [Fact]
    public async Task A_client_that_is_disposed_stays_so()
    {
        ApiTransport transport = ApiTransport.Create(_options);
        await transport.DisposeAsync();
        transport.Reconfigure(_options);
        await Should.ThrowAsync<ObjectDisposedException>(transport.Get());
    }
}
