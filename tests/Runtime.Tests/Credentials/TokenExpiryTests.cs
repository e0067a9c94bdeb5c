using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace OfficeGest.Runtime.Tests.Credentials;

public class TokenExpiryTests
{
    private readonly TestClock _clock = new();

    [Theory]
    [InlineData("3600", 3600)]
    [InlineData("\"3600\"", 3600)]
    [InlineData("1", 1)]
    [InlineData("0.0001", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("1e300", null)]
    [InlineData("1e999", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("\"Infinity\"", null)]
    [InlineData("\"\\ud800\"", null)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    public void Only_a_life_that_can_be_is_believed(string expiresIn, int? seconds) =>
        Of("abc", $$"""{"expires_in":{{expiresIn}}}""").ShouldBe(seconds is { } life ? TimeSpan.FromSeconds(life) : null);

    [Theory]
    [InlineData(253402300798)]
    [InlineData(253402300799)]
    [InlineData(9.3e18)]
    [InlineData(-5)]
    public void An_end_that_can_hardly_be_is_unknown(double exp) => Of(JsonWebToken(exp), "{}", _clock.Start.AddDays(-1)).ShouldBeNull();

    [Fact]
    public void It_never_throws_and_is_never_over()
    {
        Gen<DateTimeOffset?> serverTime = Gen.OneOf(Gen.Const((DateTimeOffset?)null), Gen.Long[0, DateTimeOffset.MaxValue.Ticks].Select(static ticks => (DateTimeOffset?)new DateTimeOffset(ticks, TimeSpan.Zero)));
        Gen.Select(Gen.Double, Gen.Double, serverTime).Sample(
            (exp, expiresIn, there) =>
            {
                TimeSpan? life = Of(JsonWebToken(exp), double.IsFinite(expiresIn) ? $$"""{"expires_in":{{expiresIn.ToString("R", CultureInfo.InvariantCulture)}}}""" : "{}", there);
                return life is null || life > TimeSpan.Zero;
            },
            iter: 20_000);
    }

    private static string JsonWebToken(double exp) => $"h.{Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"exp":{{(double.IsFinite(exp) ? exp.ToString("R", CultureInfo.InvariantCulture) : "null")}}}""")).TrimEnd('=')}.s";

    private TimeSpan? Of(string token, string payload, DateTimeOffset? serverTime = null)
    {
        using JsonDocument document = JsonDocument.Parse(payload);
        return TokenExpiry.Of(token, document.RootElement, serverTime, _clock);
    }
}
