namespace OfficeGest.Cli.Yaml;

/// <summary>The order of a merged list: existing items keep their place, new items follow their predecessor in the new list.</summary>
internal static class MergedOrder
{
    /// <summary>Returns the names of the new list, each with its index in the old one or -1.</summary>
    public static IReadOnlyCollection<(string Name, int OldIndex)> Of(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var wanted = new HashSet<string>(@new, StringComparer.Ordinal);
        var order = new LinkedList<(string Name, int OldIndex)>();
        var places = new Dictionary<string, LinkedListNode<(string Name, int OldIndex)>>(StringComparer.Ordinal);
        for (int i = 0; i < old.Count; i++)
            if (wanted.Contains(old[i])) places.TryAdd(old[i], order.AddLast((old[i], i)));

        for (int i = 0; i < @new.Count; i++)
        {
            if (places.ContainsKey(@new[i])) continue;
            (string, int) added = (@new[i], -1);
            places.Add(@new[i], i == 0 ? order.AddLast(added) : order.AddAfter(places[@new[i - 1]], added));
        }

        return order;
    }
}
