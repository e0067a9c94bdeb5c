using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Protocol.Operations;

public class FilterMatchTests
{
    [Theory]
    [InlineData("silva", "Costa", true)]
    [InlineData("silva", "silva & filhos", true)]
    [InlineData("silva", "SILVA", false)]
    [InlineData("silva", " silva ", false)]
    [InlineData(" silva", "silva", false)]
    [InlineData("", "Costa", false)]
    [InlineData(" ", "Costa", false)]
    [InlineData(null, "Costa", false)]
    [InlineData("silva", "", false)]
    [InlineData("silva", " ", false)]
    [InlineData("silva", null, false)]
    public void Only_a_text_that_is_another_contradicts(string? sent, string? row, bool contradicts) => FilterMatch.Contradicts(sent, row).ShouldBe(contradicts);

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, null, false)]
    public void Only_a_number_that_is_another_contradicts(int sent, int? row, bool contradicts)
    {
        FilterMatch.Contradicts(sent, row).ShouldBe(contradicts);
        FilterMatch.Contradicts((long)sent, (long?)row).ShouldBe(contradicts);
        FilterMatch.Contradicts((decimal)sent, (decimal?)row).ShouldBe(contradicts);
        FilterMatch.Contradicts((double)sent, (double?)row).ShouldBe(contradicts);
        FilterMatch.Contradicts(new DateTime(sent), row is { } day ? new DateTime(day) : null).ShouldBe(contradicts);
    }
}
