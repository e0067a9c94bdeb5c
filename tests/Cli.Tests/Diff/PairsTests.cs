using CsCheck;
using OfficeGest.Cli.Diff;

namespace OfficeGest.Cli.Tests.Diff;

public class PairsTests
{
    [Fact]
    public void Random_lists_are_joined_as_by_a_search_for_each_item() => Gen.Select(Gen.Int[0, 12].Array[0, 20], Gen.Int[0, 12].Array[0, 20]).Sample(
        (old, @new) =>
        {
            object[] before = [.. old.Select(static i => (object)i)];
            object[] after = [.. @new.Select(static i => (object)i)];
            var expected = new List<(object? Old, object? New)>();
            List<object> added = [.. after];
            foreach (object item in before)
            {
                int index = added.FindIndex(other => other.Equals(item));
                expected.Add((item, index < 0 ? null : added[index]));
                if (index >= 0) added.RemoveAt(index);
            }

            expected.AddRange(added.Select(static item => ((object?)null, (object?)item)));

            List<(object? Old, object? New)> pairs = [.. Pairs.By(before, after, static item => (int)item)];

            pairs.ShouldBe(expected);
            pairs.Where(static pair => pair.New is not null).Select(static pair => pair.New).ShouldBeUnique(ReferenceEqualityComparer.Instance);
        },
        iter: 1000);

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public void The_number_of_comparisons_grows_with_the_number_of_items(int count)
    {
        Counted.Comparisons = 0;
        string[] old = [.. Enumerable.Range(0, count).Select(static i => $"a{i}")];
        string[] @new = [.. old.Reverse(), .. Enumerable.Range(0, count).Select(static i => $"b{i}")];

        Pairs.By(old, @new, static text => new Counted(text)).Count().ShouldBe(2 * count);

        Counted.Comparisons.ShouldBeLessThan(20L * count);
    }

    private readonly struct Counted(string text) : IEquatable<Counted>
    {
        private readonly string _text = text;

        public static long Comparisons { get; set; }

        public bool Equals(Counted other)
        {
            Comparisons++;
            return _text == other._text;
        }

        public override bool Equals(object? obj) => obj is Counted other && Equals(other);

        public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);
    }
}
