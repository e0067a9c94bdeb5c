namespace OfficeGest.Hosting;

/// <summary>
/// What a configuration section may say of a client. Either <see cref="Domain"/> or <see cref="BaseAddress"/>, and either a user with a
/// password, a token or an API key.
/// </summary>
public sealed class OfficeGestClientSettings
{
    /// <summary>The installation's domain, <c>company.officegest.com</c>.</summary>
    public string? Domain { get; set; }

    /// <summary>The root of the API, for installations that are not at <c>https://domain/api/v2/</c>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The user who logs in.</summary>
    public string? UserName { get; set; }

    /// <summary>The user's password. Read again at each login, so that a reloaded configuration counts.</summary>
    public string? Password { get; set; }

    /// <summary>A token in place of user and password. Read again whenever one is needed.</summary>
    public string? Token { get; set; }

    /// <summary>An API key in place of both, where the spec takes one. Read again whenever one is needed.</summary>
    public string? ApiKey { get; set; }

    /// <summary>See <see cref="OfficeGestClientOptions.Timeout"/>.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>See <see cref="OfficeGestClientOptions.AttemptTimeout"/>.</summary>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>See <see cref="OfficeGestClientOptions.StreamIdleTimeout"/>.</summary>
    public TimeSpan? StreamIdleTimeout { get; set; }

    /// <summary>See <see cref="RetryOptions.MaxRetries"/>.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>How many requests a minute the client lets through at most, spread evenly; null, the default, sets no limit. See <see cref="OfficeGestRateLimiter"/>.</summary>
    public int? RequestsPerMinute { get; set; }

    /// <summary>See <see cref="OfficeGestClientOptions.PageSize"/>.</summary>
    public int? PageSize { get; set; }

    /// <summary>See <see cref="OfficeGestClientOptions.PrefetchPages"/>.</summary>
    public bool PrefetchPages { get; set; }

    /// <summary>See <see cref="OfficeGestClientOptions.LogoutOnDispose"/>.</summary>
    public bool LogoutOnDispose { get; set; }

    /// <summary>See <see cref="OfficeGestClientOptions.AllowInsecureHttp"/>.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>See <see cref="OfficeGestClientOptions.UserAgent"/>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// The time zone of the installation, <c>Atlantic/Azores</c>; null, the default, is <c>Europe/Lisbon</c>. See
    /// <see cref="OfficeGestClientOptions.TimeZone"/>.
    /// </summary>
    public string? TimeZone { get; set; }

    /// <summary>
    /// Whether the token is kept in the application's <c>IDistributedCache</c>, so that its processes share one session. It is encrypted where an
    /// <c>IDataProtectionProvider</c> is registered, and the processes log in once where an <c>IDistributedLockProvider</c> is.
    /// </summary>
    public bool ShareToken { get; set; }

    /// <summary>Values of the configuration that could not be read; the check at start reports them with everything else that is wrong.</summary>
    internal List<string> Unreadable { get; } = [];
}
