using System.Net.Http;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using OfficeGest.Http;
using Polly;

namespace OfficeGest;

/// <summary>How a client reaches an installation. Read once, when the client is created.</summary>
public sealed class OfficeGestClientOptions
{
    /// <summary>The root of the API, <c>https://company.officegest.com/api/v2/</c>. See <see cref="OfficeGestAddress"/>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Who calls. Without one, only operations that need no login work.</summary>
    public OfficeGestCredential? Credential { get; set; }

    /// <summary>
    /// Sends the requests. It must neither follow redirects nor retry, and is refused where it is seen to; the client does not dispose it. By
    /// default a handler of the client's own.
    /// </summary>
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>
    /// Sends the requests, in place of <see cref="Handler"/>; not disposed. Its own timeout should be infinite, and its handler must neither
    /// follow redirects nor retry: a <c>new HttpClient()</c> follows them, and is refused.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>The clock of timeouts, retries and expiry.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The time zone of the installation's clock, <c>Europe/Lisbon</c> by default; see <see cref="OfficeGestTimeZone"/>. It is needed where the
    /// spec promises a date or a wall clock and the server sends a moment with an offset, or the other way round. Null, the default on a machine
    /// without time zone data, leaves such values unreadable.
    /// </summary>
    public TimeZoneInfo? TimeZone { get; set; } = OfficeGestTimeZone.Lisbon;

    /// <summary>Where the client logs. Never a secret, a body or a query.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>When and how often a request is sent again.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>
    /// How long one call may take with all its retries and waits; 100 seconds. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for
    /// no limit.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long one try may take; 30 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a stream or a download may send nothing once it has begun; 2 minutes. <see cref="Timeout"/> and <see cref="AttemptTimeout"/> do not count
    /// any more then. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan StreamIdleTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The largest answer that is read into memory, after decompression; 32 MiB. Downloads as streams are not limited.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How deep the JSON of an answer may nest; 64.</summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>
    /// The page size of lists that the caller does not set; by default the largest that the spec allows, since the quota counts requests.
    /// </summary>
    public int? PageSize { get; set; }

    /// <summary>Whether the next page of a list is fetched while the current one is consumed.</summary>
    public bool PrefetchPages { get; set; }

    /// <summary>Whether disposing the client ends its session on the server, if it logged in itself.</summary>
    public bool LogoutOnDispose { get; set; }

    /// <summary>The product that the server sees, such as <c>Acme.Shop/2.1</c>, before the name of this library.</summary>
    public string? UserAgent { get; set; }

    /// <summary>What happens when an answer is not what the spec says.</summary>
    public DriftPolicy Drift { get; set; } = DriftPolicy.Observe;

    /// <summary>Where tokens are kept between calls; by default in the memory of the client.</summary>
    public ITokenStore? TokenStore { get; set; }

    /// <summary>Allows <c>http</c> to hosts other than this machine. Credentials then cross the network in the clear.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// Takes the place of <see cref="Retry"/>, and decides alone: let it not repeat a write that failed with
    /// <see cref="OfficeGestException.MayHaveBeenApplied"/>. Outcomes are responses with buffered bodies or exceptions of type <see cref="OfficeGestException"/>.
    /// </summary>
    public ResiliencePipeline<HttpResponseMessage>? ResiliencePipeline { get; set; }

    /// <summary>
    /// Asked for one permit before each request, so that bursts are smoothed before the server has to; not disposed. Let it queue, oldest
    /// first.
    /// </summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>Stops asking a server that fails; null, the default, never does.</summary>
    public CircuitBreakerOptions? CircuitBreaker { get; set; }

    internal OfficeGestClientOptions Clone() => (OfficeGestClientOptions)MemberwiseClone();
}
