using System.Threading.RateLimiting;

namespace OfficeGest.Hosting;

/// <summary>
/// What the processes of an application share for one client, see <see cref="OfficeGestClientBuilder.Share"/>. The package OfficeGest.Hosting.Redis has one.
/// </summary>
public interface IProcessSharing
{
    /// <summary>Where the token of all processes is kept; used whatever <see cref="OfficeGestClientSettings.ShareToken"/> says.</summary>
    ITokenStore TokenStore { get; }

    /// <summary>Makes the limiter of this process, which keeps all processes together within the quota.</summary>
    /// <param name="installation">The address of the API, which has one quota for all who call it.</param>
    /// <param name="requests">What the server allows in a window.</param>
    /// <param name="window">The length of the window.</param>
    RateLimiter CreateLimiter(Uri installation, int requests, TimeSpan window);
}
