using System.Globalization;
using System.Text;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Tests;

public sealed class TableTests
{
    /// <summary>Whatever is written, removed, read and reset in whatever order: the table is what a plain dictionary would be.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_keeps_what_was_written_in_the_order_of_the_keys(int seed)
    {
        var random = new Random(seed);
        var origin = new Snapshot([.. Enumerable.Range(1, 20).Select(key => Row(key, "origin"))]);
        var table = new Table(() => origin);
        var expected = Enumerable.Range(1, 20).ToDictionary(key => key, _ => "origin");
        for (var step = 0; step < 2_000; step++)
        {
            var key = random.Next(1, 60);
            switch (random.Next(100))
            {
                case < 20:
                    var added = int.Parse(table.Add(number => Row(number, "added")).Key, CultureInfo.InvariantCulture);
                    expected.ShouldNotContainKey(added);
                    expected[added] = "added";
                    break;
                case < 40:
                    table.Put(Row(key, $"step{step}"));
                    expected[key] = $"step{step}";
                    break;
                case < 60:
                    table.Remove(key.ToString(CultureInfo.InvariantCulture)).ShouldBe(expected.Remove(key));
                    break;
                case < 61:
                    table.Reset();
                    expected = Enumerable.Range(1, 20).ToDictionary(number => number, _ => "origin");
                    break;
                case < 80:
                    table.Find(key.ToString(CultureInfo.InvariantCulture))?.Text("name").ShouldBe(expected.GetValueOrDefault(key));
                    break;
                default:
                    table.Current.Rows.Select(row => int.Parse(row.Key, CultureInfo.InvariantCulture)).ShouldBe(expected.Keys, ignoreOrder: true);
                    table.Current.Between("name", "origin", "origin").Length.ShouldBe(expected.Values.Count(name => name == "origin"));
                    break;
            }
        }
    }

    [Fact]
    public void New_keys_come_last_and_are_never_used_twice()
    {
        var table = new Table(() => new Snapshot([Row(7, "a")]));
        var first = table.Add(key => Row(key, "b"));
        table.Remove(first.Key);

        first.Key.ShouldBe("8");
        table.Add(key => Row(key, "c")).Key.ShouldBe("9");
        table.Put(Row(12, "d"));
        table.Add(key => Row(key, "e")).Key.ShouldBe("13");
        table.Current.Rows.Select(row => row.Key).ShouldBe(["7", "9", "12", "13"]);
    }

    [Fact]
    public async Task Readers_and_writers_do_not_get_in_each_others_way()
    {
        var table = new Table(() => new Snapshot([.. Enumerable.Range(1, 50).Select(key => Row(key, "origin"))]));

        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), (turn, _) =>
        {
            table.Add(key => Row(key, "new"));
            if (turn % 7 == 0)
                table.Current.Between("name", "new", "new").ShouldAllBe(row => row.Text("name") == "new");
            return ValueTask.CompletedTask;
        });

        table.Current.Rows.Length.ShouldBe(2_050);
        table.Current.Rows.Select(row => int.Parse(row.Key, CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(1, 2_050));
    }

    private static Row Row(string key, string name) => Row(int.Parse(key, CultureInfo.InvariantCulture), name);

    private static Row Row(int key, string name) =>
        new(key.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes($$"""{"id":{{key}},"name":"{{name}}"}"""));
}
