using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Errors;

/// <summary>Whether the server may have carried out a write: every failure tells it, and none of a read does.</summary>
public class DoubtTests
{
    private const string Ok = """{"data":{"id":1}}""";

    private readonly ScriptedServer _server = new();
    private readonly TestClock _clock = new();

    [Theory]
    [InlineData(307, "", null, null, true)]
    [InlineData(404, "", null, null, false)]
    [InlineData(408, "", null, null, true)]
    [InlineData(422, "", null, null, false)]
    [InlineData(429, "", null, null, false)]
    [InlineData(500, "", null, null, true)]
    [InlineData(201, "<html>", null, null, true)]
    [InlineData(201, """{"data":{"id":1,"name":"longer than the answer may be"}}""", null, null, true)]
    [InlineData(202, Ok, null, DriftKind.UnexpectedStatus, true)]
    [InlineData(201, """{"data":{"id":1,"new":1}}""", null, DriftKind.UnknownField, true)]
    [InlineData(408, "", null, DriftKind.UnexpectedStatus, true)]
    [InlineData(418, "", null, DriftKind.UnexpectedStatus, false)]
    [InlineData(410, "", null, DriftKind.RouteGone, false)]
    [InlineData(408, "", "soon", DriftKind.RetryAfterUnusable, true)]
    [InlineData(429, "", "soon", DriftKind.RetryAfterUnusable, false)]
    [InlineData(503, "", "soon", DriftKind.RetryAfterUnusable, true)]
    public async Task A_response_leaves_a_write_in_doubt_or_not(int status, string body, string? retryAfter, DriftKind? thrown, bool doubt)
    {
        _server.Answer(body, status, headers: retryAfter is null ? [] : [("Retry-After", retryAfter)]);
        ApiTransport transport = Api.Create(_server, _clock, options =>
        {
            options.Retry.MaxRetries = 0;
            options.MaxResponseBytes = 40;
            options.Drift = thrown is { } kind ? DriftPolicy.Ignore.With(kind, DriftAction.Throw) : DriftPolicy.Ignore;
        });
        foreach ((string method, bool expected) in ((string, bool)[])[("POST", doubt), ("DELETE", doubt), ("GET", false)])
            (await FailureAsync(transport, method)).MayHaveBeenApplied.ShouldBe(expected, method);

        static Task<OfficeGestException> FailureAsync(ApiTransport transport, string method) => Should.ThrowAsync<OfficeGestException>(transport.SendAsync<Customer>(
            new ApiRequest(new ApiOperation("x", method, "/x") { Envelope = "data", Statuses = "200 201 404 410 422" }), Customer.ReadJson, default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_write_that_the_time_of_the_call_ends_is_in_doubt_only_if_it_was_sent(bool sent)
    {
        var asked = new SemaphoreSlim(0);
        Func<CancellationToken, Task<HttpResponseMessage>> never = async cancellationToken =>
        {
            asked.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        };
        if (!sent) _server.OnLogin = (_, cancellationToken) => never(cancellationToken);
        _server.Answer((_, cancellationToken) => never(cancellationToken));
        Task<Customer> call = Api.Create(_server, _clock, options =>
        {
            options.Credential = new PasswordCredential("maria", "s3cret!");
            options.Timeout = TimeSpan.FromSeconds(20);
        }).Post();
        await asked.WaitAsync();
        _clock.Advance(TimeSpan.FromSeconds(20));
        (await Should.ThrowAsync<OfficeGestTimeoutException>(call)).ShouldSatisfyAllConditions(
            exception => exception.Timeout.ShouldBe(TimeSpan.FromSeconds(20)), exception => exception.MayHaveBeenApplied.ShouldBe(sent));
    }
}
