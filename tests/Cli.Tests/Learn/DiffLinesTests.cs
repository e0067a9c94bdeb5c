using CsCheck;
using OfficeGest.Cli.Learn;

namespace OfficeGest.Cli.Tests.Learn;

public class DiffLinesTests
{
    // Few different lines, so that many stand in both texts.
    private static readonly Gen<string[]> Texts = Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("")).Array[0, 14];

    [Fact]
    public void The_lines_that_stay_or_go_are_the_old_text_and_those_that_stay_or_come_the_new() => Gen.Select(Texts, Texts).Sample(
        (old, @new) => AssertLeads(old, @new, DiffLines.Of(old, @new)));

    [Fact]
    public void EqualTexts_have_no_edits() => Texts.Sample(
        text => DiffLines.Of(text, [.. text]).ShouldAllBe(static line => line.Sign == ' '));

    [Fact]
    public void The_edits_are_the_fewest_possible() => Gen.Select(Texts, Texts).Sample(
        (old, @new) => Edits(DiffLines.Of(old, @new)).ShouldBe(old.Length + @new.Length - (2 * CommonLines(old, @new))));

    [Fact]
    public void Each_line_says_where_it_stands_in_the_new_text() => Gen.Select(Texts, Texts).Sample((old, @new) =>
    {
        int next = 0;
        foreach (DiffLine line in DiffLines.Of(old, @new))
        {
            line.Number.ShouldBe(next);
            if (line.Sign != '-') next++;
        }
    });

    /// <summary>Where so many lines changed that the fewest edits would cost too much memory, the diff is one change, and still right.</summary>
    [Theory]
    [InlineData(1400, 2800)]
    [InlineData(1600, 3200)]
    public void Texts_with_too_many_edits_are_one_change_between_what_they_share(int changed, int most)
    {
        string[] old = [.. Enumerable.Range(0, 2500).Select(static i => $"line {i}")];
        string[] @new = [.. old.Select((line, i) => i > 0 && i <= changed ? line + "!" : line)];

        IReadOnlyList<DiffLine> lines = DiffLines.Of(old, @new);

        AssertLeads(old, @new, lines);
        Edits(lines).ShouldBeLessThanOrEqualTo(most);
    }

    private static void AssertLeads(string[] old, string[] @new, IReadOnlyList<DiffLine> lines)
    {
        lines.Where(static line => line.Sign != '+').Select(static line => line.Text).ShouldBe(old);
        lines.Where(static line => line.Sign != '-').Select(static line => line.Text).ShouldBe(@new);
    }

    private static int Edits(IReadOnlyList<DiffLine> lines) => lines.Count(static line => line.Sign != ' ');

    /// <summary>The length of the longest common subsequence, by the textbook's table.</summary>
    private static int CommonLines(string[] old, string[] @new)
    {
        int[,] common = new int[old.Length + 1, @new.Length + 1];
        for (int i = 1; i <= old.Length; i++)
        {
            for (int j = 1; j <= @new.Length; j++)
            {
                common[i, j] = old[i - 1] == @new[j - 1] ? common[i - 1, j - 1] + 1 : Math.Max(common[i - 1, j], common[i, j - 1]);
            }
        }

        return common[old.Length, @new.Length];
    }
}
