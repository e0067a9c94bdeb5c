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
}
