using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>A transport over real sockets whose clock jumps over all waits but the limits of tries and calls.</summary>
internal static class Sockets
{
    public static ApiTransport Over(RawServer server, Action<OfficeGestClientOptions>? configure = null, TestClock? clock = null)
    {
        var options = new OfficeGestClientOptions
        {
            BaseAddress = server.Address,
            Credential = new TokenCredential("secret-token"),
            TimeProvider = clock ?? new TestClock { LongestWait = TimeSpan.FromSeconds(29) },
            Retry = new RetryOptions { UseJitter = false },
        };
        configure?.Invoke(options);
        return ApiTransport.Create(options);
    }
}
