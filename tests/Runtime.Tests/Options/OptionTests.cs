using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Options;

public class OptionTests
{
    public static TheoryData<string, Action<OfficeGestClientOptions>> Wrong => new()
    {
        { nameof(OfficeGestClientOptions.TimeProvider), static options => options.TimeProvider = null! },
        { nameof(OfficeGestClientOptions.Drift), static options => options.Drift = null! },
        { nameof(OfficeGestClientOptions.Retry), static options => options.Retry = null! },
        { nameof(OfficeGestClientOptions.HttpClient), static options => options.HttpClient = new HttpClient() },
        { nameof(OfficeGestClientOptions.Timeout), static options => options.Timeout = TimeSpan.Zero },
        { nameof(OfficeGestClientOptions.Timeout), static options => options.Timeout = TimeSpan.FromDays(25) },
        { nameof(OfficeGestClientOptions.AttemptTimeout), static options => options.AttemptTimeout = TimeSpan.Zero },
        { nameof(OfficeGestClientOptions.AttemptTimeout), static options => options.AttemptTimeout = TimeSpan.FromSeconds(-1) },
        { nameof(OfficeGestClientOptions.StreamIdleTimeout), static options => options.StreamIdleTimeout = TimeSpan.Zero },
        { nameof(OfficeGestClientOptions.StreamIdleTimeout), static options => options.StreamIdleTimeout = TimeSpan.FromDays(25) },
        { nameof(OfficeGestClientOptions.MaxResponseBytes), static options => options.MaxResponseBytes = 0 },
        { nameof(OfficeGestClientOptions.MaxResponseBytes), static options => options.MaxResponseBytes = int.MaxValue },
        { nameof(OfficeGestClientOptions.MaxJsonDepth), static options => options.MaxJsonDepth = 0 },
        { nameof(OfficeGestClientOptions.PageSize), static options => options.PageSize = 0 },
        { nameof(RetryOptions.MaxRetries), static options => options.Retry.MaxRetries = -1 },
        { nameof(RetryOptions.MaxRetries), static options => options.Retry.MaxRetries = 101 },
        { nameof(RetryOptions), static options => options.Retry.BaseDelay = TimeSpan.FromTicks(-1) },
        { nameof(RetryOptions), static options => options.Retry.MaxDelay = options.Retry.BaseDelay - TimeSpan.FromTicks(1) },
        { nameof(RetryOptions), static options => options.Retry.MaxRetryAfter = TimeSpan.FromTicks(-1) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Invalid_values_are_rejected_at_once_by_name(string name, Action<OfficeGestClientOptions> change) =>
        Should.Throw<ArgumentException>(() => Api.Create(new ScriptedServer(), configure: change)).Message.ShouldContain(name);
}
