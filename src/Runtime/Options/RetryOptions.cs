namespace OfficeGest;

/// <summary>
/// When a request is sent again. Reads are repeated after transport faults, 408, 429 and 5xx; writes only after a 429 or when the
/// connection was refused before anything was sent.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>How often a request is repeated at most; 3. Zero switches retries off.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The wait before the first retry; it doubles from one to the next; 500 milliseconds.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait that back-off leads to; 20 seconds.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest wait that the server may ask for; 60 seconds. When it asks for more, the call fails at once.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether waits vary by chance, so that clients do not come back all at once. On by default.</summary>
    public bool UseJitter { get; set; } = true;
}
