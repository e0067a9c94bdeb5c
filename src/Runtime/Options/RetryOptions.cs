namespace OfficeGest;

/// <summary>
/// When a request is retried. Reads are repeated after transport faults, 408, 429 and 5xx; writes only after a 429 or when the
/// connection was refused before anything was sent.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>The maximum number of retries of a request; 3. Zero disables retries.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The wait before the first retry; it doubles from one to the next; 500 milliseconds.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait of the back-off; 20 seconds.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest wait that the server may request; 60 seconds. If it requests more, the call fails at once.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether waits vary randomly, so that clients do not retry all at once. On by default.</summary>
    public bool UseJitter { get; set; } = true;
}
