using System.Collections.Concurrent;

namespace OfficeGest.Sandbox.Storage;

/// <summary>The tables of one sandbox, by the path of their collection ("/entities/customers").</summary>
internal sealed class Store
{
    private readonly ConcurrentDictionary<string, Table> _tables = new(StringComparer.Ordinal);

    public Table Open(string path, Func<Snapshot> origin) => _tables.GetOrAdd(path, static (_, rows) => new Table(rows), origin);

    public Table? Find(string path) => _tables.GetValueOrDefault(path);

    public void Reset()
    {
        foreach (var table in _tables.Values)
            table.Reset();
    }
}
