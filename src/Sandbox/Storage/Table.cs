using System.Globalization;

namespace OfficeGest.Sandbox.Storage;

/// <summary>The shared rows, with the writes of one sandbox on top.</summary>
internal sealed class Table(Func<Snapshot> origin)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Row> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private Snapshot? _origin;
    private readonly List<Row> _appended = [];
    private Snapshot? _current;
    private Snapshot? _beforeAppended;
    private long _lastNumber;

    /// <summary>Whether a list shows which records exist, so that all others are unknown.</summary>
    public bool IsListed { get; set; }

    public Snapshot Current
    {
        get
        {
            lock (_gate)
                return _current ??= _beforeAppended = Merge();
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

    /// <summary>Adds a row with the next key, like an auto-increment column.</summary>
    public Row Add(Func<string, Row> make)
    {
        lock (_gate)
        {
            if (_lastNumber == 0)
                _lastNumber = Origin.Rows.Concat(_written.Values).Select(row => Number(row.Key)).DefaultIfEmpty(0).Max();
            var row = make((++_lastNumber).ToString(CultureInfo.InvariantCulture));
            _written[row.Key] = row;
            _appended.Add(row);
            _current = null;
            return row;
        }
    }

    public void Put(Row row)
    {
        lock (_gate)
        {
            _written[row.Key] = row;
            _removed.Remove(row.Key);
            _lastNumber = Math.Max(_lastNumber, _lastNumber == 0 ? 0 : Number(row.Key));
            (_current, _beforeAppended) = (null, null);
        }
    }

    public bool Remove(string key)
    {
        lock (_gate)
        {
            var known = _written.Remove(key);
            known |= Origin.Find(key) is not null && _removed.Add(key);
            if (known)
                (_current, _beforeAppended) = (null, null);
            return known;
        }
    }

    /// <summary>Marks a key as deleted, even if there was no record.</summary>
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

    public void Reset()
    {
        lock (_gate)
        {
            _written.Clear();
            _removed.Clear();
            _lastNumber = 0;
            (_current, _beforeAppended) = (null, null);
        }
    }

    private Snapshot Origin => _origin ??= origin();

    private Snapshot Merge()
    {
        // Many writes with reads in between, as in a load test, must not copy the whole table each time.
        var merged = _beforeAppended?.With(_appended) ?? MergeAll();
        _appended.Clear();
        return merged;
    }

    private Snapshot MergeAll()
    {
        if (_written.Count == 0 && _removed.Count == 0)
            return Origin;
        var kept = Origin.Rows
            .Where(row => !_removed.Contains(row.Key))
            .Select(row => _written.GetValueOrDefault(row.Key, row));
        // By number, since a cursor is a position in the order of the keys.
        var added = _written.Values.Where(row => Origin.Find(row.Key) is null).OrderBy(row => Number(row.Key));
        return new Snapshot([.. kept, .. added]);
    }

    private static long Number(string key) =>
        long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
