namespace OfficeGest.Cli.Yaml;

/// <summary>The order of a merged list: what was there keeps its place, what is new comes after what precedes it in the new list.</summary>
internal static class MergedOrder
{
    /// <summary>The names of the new list, each with its index in the old one or -1.</summary>
    public static List<(string Name, int OldIndex)> Of(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var wanted = new HashSet<string>(@new, StringComparer.Ordinal);
        List<(string Name, int OldIndex)> order = [.. old.Select(static (name, i) => (name, i)).Where(item => wanted.Contains(item.name))];
        for (int i = 0; i < @new.Count; i++)
        {
            if (order.Exists(item => item.Name == @new[i])) continue;
            int before = i == 0 ? -1 : order.FindIndex(item => item.Name == @new[i - 1]);
            order.Insert(before < 0 ? order.Count : before + 1, (@new[i], -1));
        }

        return order;
    }
}
