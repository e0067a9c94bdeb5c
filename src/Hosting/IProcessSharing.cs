using System.Threading.RateLimiting;

namespace OfficeGest.Hosting;

/// <summary>
/// Shares the token and the quota of a client between processes, see <see cref="OfficeGestClientBuilder.Share"/>. The package OfficeGest.Hosting.Redis implements it.
/// </summary>
public interface IProcessSharing
{
    /// <summary>The store for the token of all processes. It is used regardless of <see cref="OfficeGestClientSettings.ShareToken"/>.</summary>
    ITokenStore TokenStore { get; }

    /// <summary>Creates the limiter of this process, which keeps all processes together within the quota.</summary>
    /// <param name="installation">The address of the API, which has one quota for all its callers.</param>
    /// <param name="requests">The number of requests that the server allows in a window.</param>
    /// <param name="window">The length of the window.</param>
    RateLimiter CreateLimiter(Uri installation, int requests, TimeSpan window);
}
