using CsCheck;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Yaml;

/// <summary>The index of a mapping says what a look along its entries would say, whatever was done to them.</summary>
public class SpecEntriesTests
{
    private static readonly Gen<(int Step, int Key, int Place)> Step = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 30], Gen.Int[0, 1000]);

    [Fact]
    public void Random_changes_leave_the_index_right() => Step.Array[0, 80].Sample(
        steps =>
        {
            var entries = new SpecEntries();
            var model = new List<SpecEntry>();
            foreach ((int step, int key, int place) in steps)
            {
                var entry = new SpecEntry(SpecScalar.Of($"k{key}"), SpecScalar.Of($"v{place}"));
                switch (step)
                {
                    case 0 or 1 or 2:
                        entries.Add(entry);
                        model.Add(entry);
                        break;
                    case 3:
                        entries.Insert(place % (model.Count + 1), entry);
                        model.Insert(place % (model.Count + 1), entry);
                        break;
                    case 4 when model.Count > 0:
                        entries[place % model.Count] = entry;
                        model[place % model.Count] = entry;
                        break;
                    case 5 when place % 4 == 0:
                        entries.Remove(other => other.Name == entry.Name);
                        model.RemoveAll(other => other.Name == entry.Name);
                        break;
                    case 6 when place % 4 == 0:
                        entries.Reorder(entries.OrderBy(static other => other.Name, StringComparer.Ordinal));
                        model = [.. model.OrderBy(static other => other.Name, StringComparer.Ordinal)];
                        break;
                }

                for (int i = 0; i <= 31; i++)
                {
                    entries.IndexOf($"k{i}").ShouldBe(model.FindIndex(other => other.Name == $"k{i}"));
                    entries[$"k{i}"].ShouldBeSameAs(model.Find(other => other.Name == $"k{i}"));
                }
            }

            entries.ShouldBe(model);
            entries.First.ShouldBeSameAs(model.FirstOrDefault());
        },
        iter: 300);

    [Fact]
    public void Of_a_key_that_occurs_twice_the_last_one_counts() => Gen.Int[0, 20].Array[1, 60].Sample(
        keys =>
        {
            SpecMapping read = SpecReader.Read(string.Concat(keys.Select(static (key, i) => $"k{key}: {i}\n")));
            var model = new List<(string Name, string Value)>();
            for (int i = 0; i < keys.Length; i++)
            {
                model.RemoveAll(entry => entry.Name == $"k{keys[i]}");
                model.Add(($"k{keys[i]}", $"{i}"));
            }

            read.Entries.Select(static entry => (entry.Name, ((SpecScalar)entry.Value).Value)).ShouldBe(model);
        },
        iter: 300);

    [Fact]
    public void The_merged_order_is_that_of_a_list_that_is_searched_each_time() => Gen.Select(Gen.Int[0, 40].HashSet[0, 30], Gen.Int[0, 40].HashSet[0, 30]).Sample(
        (old, @new) =>
        {
            string[] before = [.. old.Select(static i => $"n{i}")];
            string[] after = [.. @new.Select(static i => $"n{i}")];
            List<(string Name, int OldIndex)> expected = [.. before.Select(static (name, i) => (name, i)).Where(item => after.Contains(item.name))];
            for (int i = 0; i < after.Length; i++)
            {
                if (expected.Exists(item => item.Name == after[i])) continue;
                int place = i == 0 ? -1 : expected.FindIndex(item => item.Name == after[i - 1]);
                expected.Insert(place < 0 ? expected.Count : place + 1, (after[i], -1));
            }

            MergedOrder.Of(before, after).ShouldBe(expected);
        },
        iter: 500);
}
