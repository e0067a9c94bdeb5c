using System.Threading.RateLimiting;

namespace OfficeGest.Runtime.Tests.Transport;

public class QuotaLimiterTests
{
    public static TheoryData<double> Windows => [0.05, 1, 60, 3600, 86400];

    [Theory]
    [MemberData(nameof(Windows))]
    public void No_window_holds_more_requests_than_the_server_allows_and_few_less(double seconds)
    {
        for (int requests = 2; requests <= 3000; requests++)
        {
            var window = TimeSpan.FromSeconds(seconds);
            TokenBucketRateLimiterOptions options = OfficeGestRateLimiter.Options(requests, window);
            double periods = window / options.ReplenishmentPeriod;
            int most = options.TokenLimit + (options.TokensPerPeriod * (int)Math.Ceiling(periods));
            most.ShouldBeLessThanOrEqualTo(requests);
            if (requests >= 20 && seconds >= 1) (options.TokensPerPeriod * periods).ShouldBeGreaterThan(requests * 0.8, $"{requests} in {seconds} s");
        }
    }

    [Fact]
    public void A_burst_is_let_through_at_once_and_the_rest_waits_in_the_order_of_coming()
    {
        using RateLimiter limiter = OfficeGestRateLimiter.ForQuota(200, TimeSpan.FromDays(1));
        for (int i = 0; i < 20; i++) limiter.AttemptAcquire().IsAcquired.ShouldBeTrue();
        limiter.AttemptAcquire().IsAcquired.ShouldBeFalse();
        OfficeGestRateLimiter.Options(200, TimeSpan.FromDays(1)).QueueProcessingOrder.ShouldBe(QueueProcessingOrder.OldestFirst);
    }

    [Theory]
    [InlineData(1, 60)]
    [InlineData(200, 0)]
    public void A_quota_that_cannot_be_is_refused(int requests, int seconds) =>
        Should.Throw<ArgumentOutOfRangeException>(() => OfficeGestRateLimiter.ForQuota(requests, TimeSpan.FromSeconds(seconds)));
}
