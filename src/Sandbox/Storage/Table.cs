using System.Globalization;

namespace OfficeGest.Sandbox.Storage;

/// <summary>The rows everybody shares, and over them the writes of one sandbox.</summary>
internal sealed class Table(Func<Snapshot> origin)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Row> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private Snapshot? _origin;
    private Snapshot? _current;
    private long _lastNumber;

    /// <summary>Whether a list says which records there are, so that any other is unknown.</summary>
    public bool IsListed { get; set; }

    public Snapshot Current
    {
        get
        {
            lock (_gate)
                return _current ??= Merge();
        }
    }

    public Row? Find(string key)
    {
        lock (_gate)
        {
            if (_written.TryGetValue(key, out var row))
                return row;
            return _removed.Contains(key) ? null : Origin.Find(key);
        }
    }

    public void Put(Row row)
    {
        lock (_gate)
        {
            _written[row.Key] = row;
            _removed.Remove(row.Key);
            _current = null;
        }
    }

    public bool Remove(string key)
    {
        lock (_gate)
        {
            var known = _written.Remove(key);
            known |= Origin.Find(key) is not null && _removed.Add(key);
            if (known)
                _current = null;
            return known;
        }
    }

    /// <summary>Remembers a key as deleted, whether or not there was a record.</summary>
    public void Bury(string key)
    {
        lock (_gate)
            _removed.Add(key);
    }

    public bool IsGone(string key)
    {
        lock (_gate)
            return _removed.Contains(key);
    }

    /// <summary>The key after the highest there ever was, as an auto-increment column hands out.</summary>
    public string NextKey()
    {
        lock (_gate)
        {
            if (_lastNumber == 0)
                _lastNumber = Origin.Rows.Select(row => Number(row.Key)).DefaultIfEmpty(0).Max();
            return (++_lastNumber).ToString(CultureInfo.InvariantCulture);
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _written.Clear();
            _removed.Clear();
            _lastNumber = 0;
            _current = null;
        }
    }

    private Snapshot Origin => _origin ??= origin();

    private Snapshot Merge()
    {
        if (_written.Count == 0 && _removed.Count == 0)
            return Origin;
        var kept = Origin.Rows
            .Where(row => !_removed.Contains(row.Key))
            .Select(row => _written.GetValueOrDefault(row.Key, row));
        return new Snapshot([.. kept, .. _written.Values.Where(row => Origin.Find(row.Key) is null)]);
    }

    private static long Number(string key) =>
        long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
