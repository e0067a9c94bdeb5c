namespace OfficeGest;

/// <summary>
/// Configures when a request is retried. Reads are retried after connection failures, 408, 429 and 5xx; writes only after a 429 or if the
/// connection was refused before anything was sent.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>Gets or sets the maximum number of retries of a request; 3 by default. Zero disables retries.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>Gets or sets the wait before the first retry, which doubles with each retry; 500 milliseconds by default.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets or sets the maximum wait of the back-off; 20 seconds by default.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets or sets the maximum wait that the server may request; 60 seconds by default. If it requests more, the call fails at once.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets a value that indicates whether waits vary randomly, so that clients do not all retry at the same time. True by default.</summary>
    public bool UseJitter { get; set; } = true;
}
