using System.Collections;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>Compares property values by content: lists in order, maps by key in any order, JSON by meaning.</summary>
internal static class ValueEquality
{
    public static bool AreEqual(object? left, object? right)
    {
        if (ReferenceEquals(left, right)) return true;

        switch (left, right)
        {
            case (null, _) or (_, null):
                return false;
            case (JsonElement one, JsonElement other):
                return JsonEquality.Equals(one, other);
            case (string one, string other):
                return one == other;
            case (byte[] one, byte[] other):
                return one.AsSpan().SequenceEqual(other);
            case (Uri one, Uri other):
                return one.OriginalString == other.OriginalString;
            case (IDictionary one, IDictionary other):
                return HaveEqualValues(one, other);
            case (IEnumerable one, IEnumerable other):
                return HaveEqualItems(one, other);
            default:
                return left.Equals(right);
        }
    }

    public static int HashOf(object? value) => value switch
    {
        null => 0,
        JsonElement element => JsonEquality.HashOf(element),
        string text => StringComparer.Ordinal.GetHashCode(text),
        byte[] bytes => HashOfItems(bytes),
        Uri address => StringComparer.Ordinal.GetHashCode(address.OriginalString),
        IDictionary map => HashOfValues(map),
        IEnumerable list => HashOfItems(list),
        _ => value.GetHashCode(),
    };

    private static bool HaveEqualItems(IEnumerable left, IEnumerable right)
    {
        if (left is ICollection one && right is ICollection other && one.Count != other.Count) return false;

        IEnumerator mine = left.GetEnumerator();
        IEnumerator theirs = right.GetEnumerator();
        while (mine.MoveNext())
            if (!theirs.MoveNext() || !AreEqual(mine.Current, theirs.Current)) return false;
        return !theirs.MoveNext();
    }

    private static bool HaveEqualValues(IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count) return false;

        foreach (DictionaryEntry pair in left)
            if (!right.Contains(pair.Key) || !AreEqual(pair.Value, right[pair.Key])) return false;
        return true;
    }

    private static int HashOfItems(IEnumerable items)
    {
        int hash = 17;
        foreach (object? item in items) hash = unchecked((hash * 31) + HashOf(item));
        return hash;
    }

    // Keys come in any order.
    private static int HashOfValues(IDictionary map)
    {
        int hash = map.Count;
        foreach (DictionaryEntry pair in map) hash ^= unchecked((pair.Key.GetHashCode() * 397) ^ HashOf(pair.Value));
        return hash;
    }
}
