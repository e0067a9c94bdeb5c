using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Polly;

namespace OfficeGest;

/// <summary>The options of a client. They are read once, when the client is created.</summary>
public sealed class OfficeGestClientOptions
{
    /// <summary>Gets or sets the root of the API, such as <c>https://company.officegest.com/api/v2/</c>. <see cref="Domain"/> sets it as well.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Gets or sets the host, with its port if it has one, of <see cref="BaseAddress"/>: <c>company.officegest.com</c> sets <c>https://company.officegest.com/api/v2/</c>.</summary>
    /// <exception cref="ArgumentException">The value is empty, or is not a host with an optional port.</exception>
    public string? Domain
    {
        get => BaseAddress is { IsAbsoluteUri: true } address ? address.Authority : null;
        set => BaseAddress = value is null ? null : OfficeGestAddress.ForDomain(value);
    }

    /// <summary>Gets or sets the credential. If null, only operations without authentication can be called.</summary>
    public OfficeGestCredential? Credential { get; set; }

    /// <summary>
    /// Gets or sets the handler that sends the requests. It must neither follow redirects nor retry, and is rejected where that can be detected; the client does not
    /// dispose it. By default the client creates its own.
    /// </summary>
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>
    /// Gets or sets the client that sends the requests, instead of <see cref="Handler"/>; not disposed. Its own timeout should be infinite, and its handler must neither
    /// follow redirects nor retry: a <c>new HttpClient()</c> follows them, and is rejected.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>Gets or sets the clock of timeouts, retries and expiry.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The time zone of the installation's clock, <c>Europe/Lisbon</c> by default; for others see <see cref="TimeZoneInfo.FindSystemTimeZoneById"/>. It is needed where the
    /// spec declares a date or a local time and the server sends a time with an offset, or the other way round. Null, the default on a machine
    /// without time zone data, leaves such values unreadable.
    /// </summary>
    public TimeZoneInfo? TimeZone { get; set; } = OfficeGestTimeZone.Lisbon;

    /// <summary>Gets or sets the factory for the loggers of the client, which never logs secrets, bodies or queries.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets when and how often a request is retried.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>
    /// Gets or sets the time limit of a call with all its retries and waits; 100 seconds by default. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for
    /// no limit.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Gets or sets the time limit of one attempt; 30 seconds by default.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the time limit without any bytes of a stream or a download that has begun; 2 minutes by default. <see cref="Timeout"/> and <see cref="AttemptTimeout"/> no longer
    /// apply then. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan StreamIdleTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets or sets the maximum size of a response that is read into memory, after decompression; 32 MiB by default. Downloads as streams are not limited.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Gets or sets the maximum depth of JSON in a response; 64 by default.</summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>
    /// Gets or sets the page size of lists for which the caller sets none; by default the largest that the spec allows, since the quota counts requests.
    /// </summary>
    public int? PageSize { get; set; }

    /// <summary>Gets or sets a value that indicates whether the next page of a list is fetched while the current one is enumerated.</summary>
    public bool PrefetchPages { get; set; }

    /// <summary>Gets or sets a value that indicates whether the client logs out when it is disposed, if it logged in itself.</summary>
    public bool LogoutOnDispose { get; set; }

    /// <summary>Gets or sets the product name in the <c>User-Agent</c> header, such as <c>Acme.Shop/2.1</c>, before the name of this library.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Gets or sets what happens when a response differs from the spec.</summary>
    public DriftPolicy Drift { get; set; } = DriftPolicy.Observe;

    /// <summary>Gets or sets the store for tokens; by default they are in the memory of the client.</summary>
    public ITokenStore? TokenStore { get; set; }

    /// <summary>Gets or sets a value that indicates whether <c>http</c> to hosts other than this machine is allowed. Credentials are then sent unencrypted.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// Gets or sets a Polly pipeline that replaces <see cref="Retry"/>. It must not repeat a write that failed with
    /// <see cref="OfficeGestException.MayHaveBeenApplied"/>. Outcomes are responses with buffered bodies or exceptions of type <see cref="OfficeGestException"/>.
    /// </summary>
    public ResiliencePipeline<HttpResponseMessage>? ResiliencePipeline { get; set; }

    /// <summary>
    /// Gets or sets a rate limiter from which the client acquires one permit before each request, to smooth bursts; not disposed. Configure it to queue, oldest
    /// first.
    /// </summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>Gets or sets the options for pauses of requests to a failing server; null, the default, disables them.</summary>
    public CircuitBreakerOptions? CircuitBreaker { get; set; }

    internal OfficeGestClientOptions Clone() => (OfficeGestClientOptions)MemberwiseClone();
}
