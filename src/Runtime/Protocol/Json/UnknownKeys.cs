using OfficeGest.Privacy;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>A key that the spec does not describe.</summary>
/// <param name="text">The key as it was received, for the record.</param>
/// <param name="isOneOfFew">Whether it may be the name of a field.</param>
internal sealed class UnknownKey(string text, bool isOneOfFew)
{
    private string? _shown;

    public string Text => text;

    /// <summary>The key, as far as it may be reported.</summary>
    public string Shown => _shown ??= isOneOfFew ? FieldName.Shown(text) : FieldName.Hidden;
}

/// <summary>The unknown keys of one response. Every row of a page repeats them, so they share one string each.</summary>
internal sealed class UnknownKeys
{
    /// <summary>A response with more different keys has a map where the spec has an object, and the keys of a map are values.</summary>
    public const int Maximum = 100;

    private const int LongestKept = 64;
    private const int Slots = 256;

    private readonly byte[] _slots = new byte[Slots];
    private readonly List<(byte[] Name, UnknownKey Key)> _keys = [];

    public UnknownKey Of(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestKept) return new UnknownKey(Utf8Text.Decode(name), isOneOfFew: false);

        int slot = Hash(name);
        for (; _slots[slot] != 0; slot = (slot + 1) % Slots)
        {
            (byte[] known, UnknownKey key) = _keys[_slots[slot] - 1];
            if (name.SequenceEqual(known)) return key;
        }

        string text = Utf8Text.Decode(name);
        if (_keys.Count == Maximum) return new UnknownKey(text, isOneOfFew: false);

        var added = new UnknownKey(text, isOneOfFew: true);
        _keys.Add((name.ToArray(), added));
        _slots[slot] = (byte)_keys.Count;
        return added;
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        uint hash = (uint)name.Length;
        foreach (byte b in name) hash = (hash * 31) + b;
        return (int)((hash ^ (hash >> 8)) % Slots);
    }
}
