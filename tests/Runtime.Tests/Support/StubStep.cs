using System.Net;
using OfficeGest.Clocks;
using OfficeGest.Pipeline;
using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>The step below the one under test: returns what a test says, and counts how often it is called.</summary>
internal sealed class StubStep(Func<Call, CancellationToken, Task<HttpResponseMessage>> send) : IStep
{
    public StubStep(params int[] statuses)
        : this(Queue(statuses))
    {
    }

    public int Calls { get; private set; }

    public static HttpResponseMessage Response(int status, string? retryAfter = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("{}") };
        if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    public static Call Call(TimeProvider clock, ApiOperation? operation = null, bool withBody = false)
    {
        var request = new ApiRequest(operation ?? new ApiOperation("read", "GET", "/read"));
        if (withBody) request.SetText("x", "text/plain");
        return new Call(request) { Address = new Uri("https://company.officegest.com/api/v2/read"), Ends = Due.In(TimeSpan.FromSeconds(100), clock) };
    }

    public Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken)
    {
        Calls++;
        return send(call, cancellationToken);
    }

    private static Func<Call, CancellationToken, Task<HttpResponseMessage>> Queue(int[] statuses)
    {
        var queue = new Queue<int>(statuses);
        return (_, _) => Task.FromResult(Response(queue.Count > 1 ? queue.Dequeue() : queue.Peek()));
    }
}
