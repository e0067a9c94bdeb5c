using OfficeGest.Sandbox.FromSpec;

namespace OfficeGest.Sandbox.Tests;

public sealed class PatternSampleTests
{
    [Theory]
    [InlineData(@"^[A-Z0-9]{2}-[A-Z0-9]{2}-[A-Z0-9]{2}$")]
    [InlineData(@"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$")]
    [InlineData(@"^([01]\d|2[0-3]):[0-5]\d$")]
    [InlineData(@"^(?:PT)?[1-9]\d{8}$")]
    [InlineData(@"^#[0-9a-f]{6}$")]
    [InlineData(@"^[\w.-]+@example\.pt$")]
    [InlineData(@"^n\d+$")]
    [InlineData(@"^(a(b|c){2}|d)*x{1,3}$")]
    public void A_pattern_gets_a_text_that_matches_it(string pattern)
    {
        for (var index = 0; index < 50; index++)
            PatternSample.Make(pattern, index).ShouldNotBeNull().ShouldMatch(pattern);
    }

    [Theory]
    [InlineData(@"^[A-Z]{2}-\d{4}$")]
    [InlineData(@"^L[0-9]{3}$")]
    public void Different_places_get_different_texts(string pattern) =>
        Enumerable.Range(0, 100).Select(index => PatternSample.Make(pattern, index)).Distinct().Count().ShouldBeGreaterThan(60);

    [Theory]
    [InlineData(@"^(?=x)y$")]
    [InlineData(@"[")]
    [InlineData(@"^[^a]$")]
    [InlineData(@"\")]
    [InlineData(@"((((((((((((((((((((((((((a))))))))))))))))))))))))))")]
    public void What_cannot_be_read_gets_none(string pattern) => PatternSample.Make(pattern, 0).ShouldBeNull();
}
