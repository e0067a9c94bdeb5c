using System.Collections.ObjectModel;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>
/// A list that keeps how it was received: some items could not be read or are in another spelling, or it was an object or a single
/// item. If the caller sets another list, that one is written.
/// </summary>
internal sealed class KeptList<T> : ReadOnlyCollection<T>
{
    private readonly KeyValuePair<int, KeptPart>[] _parts = [];
    private readonly IReadOnlyDictionary<string, T>? _members;
    private readonly bool _isSingle;

    /// <param name="items">The items that could be read.</param>
    /// <param name="parts">The items that are written as they were received, by their index in the array; in order.</param>
    public KeptList(IList<T> items, List<KeyValuePair<int, KeptPart>> parts)
        : base(items) => _parts = [.. parts];

    /// <param name="members">The object that was received instead.</param>
    public KeptList(IReadOnlyDictionary<string, T> members)
        : base([.. members.Values]) => _members = members;

    private KeptList(T single, byte[]? raw)
        : base([single])
    {
        _isSingle = true;
        if (raw is not null) _parts = [new(0, new KeptPart(raw, IsRead: true))];
    }

    /// <param name="item">The single item that was received instead.</param>
    /// <param name="raw">Its raw JSON, if it would be written differently.</param>
    public static KeptList<T> Single(T item, byte[]? raw) => new(item, raw);

    public void Write(Utf8JsonWriter writer, JsonWrite<T> write)
    {
        if (_members is not null)
        {
            JsonWriting.Map(writer, _members, write);
            return;
        }

        if (!_isSingle) writer.WriteStartArray();
        int part = 0;
        for (int item = 0, place = 0; item < Count || part < _parts.Length; place++)
        {
            if (part < _parts.Length && _parts[part].Key == place)
            {
                if (_parts[part].Value.IsRead) item++;
                RawJson.Write(writer, _parts[part++].Value.Raw);
            }
            else
            {
                JsonWriting.Item(writer, this[item++], write);
            }
        }

        if (!_isSingle) writer.WriteEndArray();
    }
}
