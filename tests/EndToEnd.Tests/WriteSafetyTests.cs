using OfficeGest.Soak.Writes;

namespace OfficeGest.EndToEnd.Tests;

/// <summary>The small edition of what tools/OfficeGest.Soak does with 10,000: 405 POSTs, 27 into each fault.</summary>
public class WriteSafetyTests
{
    private const int Posts = 27;

    public static TheoryData<string> Faults => [.. WriteFault.All.Select(static fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    [Trait("Speed", "Slow")]
    public async Task No_POST_is_applied_twice_and_none_in_secret(string name)
    {
        WriteFault fault = WriteFault.All.Single(each => each.Name == name);
        WriteFigures figures = await WriteRun.RunAsync(fault, Posts, workers: Posts, CancellationToken.None);

        figures.Posts.ShouldBe(Posts);
        figures.Doubled.ShouldBe(0, figures.ToString());
        figures.Unflagged.ShouldBe(0, figures.ToString());
        figures.Lost.ShouldBe(0, figures.ToString());

        // And it was the fault that was met.
        if (fault.Outcome is { } outcome)
            Of(outcome, figures).ShouldBe(Posts, figures.ToString());
        if (fault.Commits is { } commits)
        {
            figures.Committed.ShouldBe(commits ? Posts : 0, figures.ToString());
            figures.Arrived.ShouldBe(Posts, figures.ToString());
        }
    }

    [Fact]
    public async Task A_POST_that_met_a_429_is_sent_again()
    {
        WriteFault fault = WriteFault.All.Single(static each => each.Name.StartsWith("429", StringComparison.Ordinal));
        WriteFigures figures = await WriteRun.RunAsync(fault, Posts, workers: Posts, CancellationToken.None);

        figures.Arrived.ShouldBeGreaterThan(Posts);
        figures.Ambiguous.ShouldBe(0);
        (figures.Confirmed + figures.Refused).ShouldBe(Posts);
        figures.Committed.ShouldBe(figures.Confirmed);
    }

    private static int Of(WriteOutcome outcome, WriteFigures figures) => outcome switch
    {
        WriteOutcome.Confirmed => figures.Confirmed,
        WriteOutcome.Ambiguous => figures.Ambiguous,
        _ => figures.Refused,
    };
}
