namespace OfficeGest.Cli.Diff;

/// <summary>Joins two lists by a key: items that only the old one has come first, with null for the other side.</summary>
internal static class Pairs
{
    public static IEnumerable<(T? Old, T? New)> By<T, TKey>(IEnumerable<T> old, IEnumerable<T> @new, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        T?[] added = [.. @new];
        var places = new Dictionary<TKey, Queue<int>>();
        for (int i = 0; i < added.Length; i++)
        {
            TKey name = key(added[i]!);
            if (!places.TryGetValue(name, out Queue<int>? alike)) places[name] = alike = new Queue<int>();
            alike.Enqueue(i);
        }

        foreach (T item in old)
        {
            if (!places.TryGetValue(key(item), out Queue<int>? alike) || !alike.TryDequeue(out int index))
            {
                yield return (item, null);
                continue;
            }

            yield return (item, added[index]);
            added[index] = null;
        }

        foreach (T? item in added)
            if (item is not null) yield return (null, item);
    }

    /// <summary>Items without a match by the first key are joined by the next one, and so on.</summary>
    public static IEnumerable<(T? Old, T? New)> By<T>(IEnumerable<T> old, IEnumerable<T> @new, params IReadOnlyList<Func<T, string>> keys)
        where T : class
    {
        List<(T? Old, T? New)> pairs = [.. By(old, @new, keys[0])];
        foreach (Func<T, string> key in keys.Skip(1))
        {
            List<(T? Old, T? New)> rest = [.. pairs.Where(static pair => pair is (null, _) or (_, null))];
            pairs.RemoveAll(static pair => pair is (null, _) or (_, null));
            pairs.AddRange(By(rest.Select(static pair => pair.Old).OfType<T>(), rest.Select(static pair => pair.New).OfType<T>(), key));
        }

        return pairs;
    }
}
