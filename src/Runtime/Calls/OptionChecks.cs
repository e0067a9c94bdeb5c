using OfficeGest.Clocks;
using OfficeGest.Http;

namespace OfficeGest.Calls;

/// <summary>Checks the options before anything is sent.</summary>
internal static class OptionChecks
{
    public static void Check(OfficeGestClientOptions options)
    {
        const string Of = nameof(OfficeGestClientOptions) + ".";
        if (options.TimeProvider is null) throw new ArgumentException($"{Of}{nameof(options.TimeProvider)} is null.");
        if (options.Drift is null) throw new ArgumentException($"{Of}{nameof(options.Drift)} is null.");
        if (options.Retry is null) throw new ArgumentException($"{Of}{nameof(options.Retry)} is null.");
        if (options.Handler is not null && options.HttpClient is not null) throw new ArgumentException($"{Of}{nameof(options.Handler)} and {nameof(options.HttpClient)} are both set; one is enough.");
        TimeLimit.Check(Of + nameof(options.Timeout), options.Timeout);
        TimeLimit.Check(Of + nameof(options.AttemptTimeout), options.AttemptTimeout);
        TimeLimit.Check(Of + nameof(options.StreamIdleTimeout), options.StreamIdleTimeout);
        if (options.MaxResponseBytes is < 1 or > 0x40000000) throw new ArgumentException($"{Of}{nameof(options.MaxResponseBytes)} is {options.MaxResponseBytes}; it must be from 1 to 1073741824.");
        if (options.MaxJsonDepth < 1) throw new ArgumentException($"{Of}{nameof(options.MaxJsonDepth)} is {options.MaxJsonDepth}; it must be at least 1.");
        if (options.PageSize < 1) throw new ArgumentException($"{Of}{nameof(options.PageSize)} is {options.PageSize}; it must be at least 1.");
        if (options.Retry.MaxRetries is < 0 or > 100) throw new ArgumentException($"{nameof(RetryOptions)}.{nameof(RetryOptions.MaxRetries)} is {options.Retry.MaxRetries}; it must be from 0 to 100.");
        if (options.Retry.BaseDelay < TimeSpan.Zero || options.Retry.MaxDelay < options.Retry.BaseDelay || options.Retry.MaxRetryAfter < TimeSpan.Zero)
            throw new ArgumentException($"The delays of {nameof(RetryOptions)} must not be negative, and {nameof(RetryOptions.MaxDelay)} not below {nameof(RetryOptions.BaseDelay)}.");
        HandlerChecks.Check(options.Handler, Of + nameof(options.Handler));
        if (options.HttpClient is { } client) HandlerChecks.Check(client, Of + nameof(options.HttpClient));
    }
}
