using System.Collections;

namespace OfficeGest.Cli.Yaml;

/// <summary>The entries of a mapping in the order of the text. A lookup by name takes constant time.</summary>
internal sealed class SpecEntries : IReadOnlyList<SpecEntry>
{
    // For fewer entries a linear search is faster than an index.
    private const int Few = 12;

    private readonly List<SpecEntry> _entries = [];
    private Dictionary<string, int>? _index;

    public int Count => _entries.Count;

    public SpecEntry? First => _entries.Count > 0 ? _entries[0] : null;

    public SpecEntry this[int index]
    {
        get => _entries[index];
        set
        {
            if (_entries[index].Name != value.Name) _index = null;
            _entries[index] = value;
        }
    }

    /// <summary>The first entry of this name, or null.</summary>
    public SpecEntry? this[string name] => IndexOf(name) is var index and >= 0 ? _entries[index] : null;

    /// <summary>Returns the index of the first entry of this name, or -1.</summary>
    public int IndexOf(string name)
    {
        if (_entries.Count <= Few) return _entries.FindIndex(entry => entry.Name == name);

        if (_index is null)
        {
            _index = new Dictionary<string, int>(_entries.Count, StringComparer.Ordinal);
            for (int i = 0; i < _entries.Count; i++) _index.TryAdd(_entries[i].Name, i);
        }

        return _index.GetValueOrDefault(name, -1);
    }

    public void Add(SpecEntry entry)
    {
        _index?.TryAdd(entry.Name, _entries.Count);
        _entries.Add(entry);
    }

    public void AddRange(IEnumerable<SpecEntry> entries)
    {
        foreach (SpecEntry entry in entries) Add(entry);
    }

    public void Insert(int index, SpecEntry entry)
    {
        _entries.Insert(index, entry);
        _index = null;
    }

    public void Remove(Predicate<SpecEntry> match)
    {
        if (_entries.RemoveAll(match) > 0) _index = null;
    }

    /// <summary>Puts the same entries into another order.</summary>
    public void Reorder(IEnumerable<SpecEntry> sorted)
    {
        SpecEntry[] all = [.. sorted];
        _entries.Clear();
        _entries.AddRange(all);
        _index = null;
    }

    public IEnumerator<SpecEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
