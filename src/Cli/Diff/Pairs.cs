namespace OfficeGest.Cli.Diff;

/// <summary>Joins two lists by a key: what only the old one has comes first, with null for the other side.</summary>
internal static class Pairs
{
    public static IEnumerable<(T? Old, T? New)> By<T, TKey>(IEnumerable<T> old, IEnumerable<T> @new, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        List<T> added = [.. @new];
        foreach (T item in old)
        {
            TKey wanted = key(item);
            int index = added.FindIndex(other => EqualityComparer<TKey>.Default.Equals(key(other), wanted));
            if (index < 0)
            {
                yield return (item, null);
                continue;
            }

            yield return (item, added[index]);
            added.RemoveAt(index);
        }

        foreach (T item in added) yield return (null, item);
    }

    /// <summary>What the first key leaves without a counterpart is joined by the next one, and so on.</summary>
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
