namespace OfficeGest.Hosting;

/// <summary>
/// The settings of a client in a configuration section. Set either <see cref="Domain"/> or <see cref="BaseAddress"/>, and either a user with a
/// password, a token or an API key.
/// </summary>
public sealed class OfficeGestClientSettings
{
    /// <summary>Gets or sets the domain of the installation, such as <c>company.officegest.com</c>.</summary>
    public string? Domain { get; set; }

    /// <summary>Gets or sets the root of the API, for installations that are not at <c>https://domain/api/v2/</c>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Gets or sets the name of the user who logs in.</summary>
    public string? UserName { get; set; }

    /// <summary>Gets or sets the user's password. It is read again at each login, so that a reloaded configuration is used.</summary>
    public string? Password { get; set; }

    /// <summary>Gets or sets a token instead of user and password. It is read again whenever a token is needed.</summary>
    public string? Token { get; set; }

    /// <summary>An API key in place of both, where the spec takes one. Read again whenever one is needed.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Gets or sets <see cref="OfficeGestClientOptions.Timeout"/>.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets or sets <see cref="OfficeGestClientOptions.AttemptTimeout"/>.</summary>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>Gets or sets <see cref="OfficeGestClientOptions.StreamIdleTimeout"/>.</summary>
    public TimeSpan? StreamIdleTimeout { get; set; }

    /// <summary>Gets or sets <see cref="RetryOptions.MaxRetries"/>.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>Gets or sets the maximum number of requests per minute, spread evenly; null, the default, for no limit. See <see cref="OfficeGestRateLimiter"/>.</summary>
    public int? RequestsPerMinute { get; set; }

    /// <summary>Gets or sets <see cref="OfficeGestClientOptions.PageSize"/>.</summary>
    public int? PageSize { get; set; }

    /// <summary>Gets or sets <see cref="OfficeGestClientOptions.PrefetchPages"/>.</summary>
    public bool PrefetchPages { get; set; }

    /// <summary>Gets or sets <see cref="OfficeGestClientOptions.LogoutOnDispose"/>.</summary>
    public bool LogoutOnDispose { get; set; }

    /// <summary>Gets or sets <see cref="OfficeGestClientOptions.AllowInsecureHttp"/>.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>Gets or sets <see cref="OfficeGestClientOptions.UserAgent"/>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// Gets or sets the time zone of the installation, such as <c>Atlantic/Azores</c>; null, the default, means <c>Europe/Lisbon</c>. See
    /// <see cref="OfficeGestClientOptions.TimeZone"/>.
    /// </summary>
    public string? TimeZone { get; set; }

    /// <summary>
    /// Gets or sets a value that indicates whether the token is kept in the application's <c>IDistributedCache</c>, so that its processes share one session. It is encrypted if an
    /// <c>IDataProtectionProvider</c> is registered, and the processes log in once if an <c>IDistributedLockProvider</c> is registered.
    /// </summary>
    public bool ShareToken { get; set; }

    /// <summary>Values of the configuration that could not be read; the check at start reports them with all other errors.</summary>
    internal List<string> Unreadable { get; } = [];
}
