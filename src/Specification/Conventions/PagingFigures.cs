using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.Conventions;

/// <summary>The keys of a response other than the rows, each with its JSON pointer: first those of the figures, then those at the root, then those of other objects there.</summary>
internal sealed class PagingFigures
{
    private readonly List<(string Pointer, ResponseKey Key, string Holder)> _all = [];

    public PagingFigures(PagedResponse response)
    {
        if (response.Envelope is not { } envelope) return;

        ResponseKey[] around = [.. response.Keys.Where(key => key.Name != envelope.Payload)];
        ResponseKey? meta = Array.Find(around, key => key.Name == envelope.Meta);
        if (meta is not null) Add(meta, JsonPointers.Append(string.Empty, meta.Name));
        foreach (ResponseKey key in around)
            if (key != meta) _all.Add((JsonPointers.Append(string.Empty, key.Name), key, string.Empty));
        foreach (ResponseKey key in around)
            if (key != meta && EnvelopeWords.Figures.Contains(PlainKey.Of(key.Name))) Add(key, JsonPointers.Append(string.Empty, key.Name));
    }

    /// <summary>Returns the pointer of the first key that has one of the names and matches the condition; null if there is none.</summary>
    public string? First(string[] words, Func<ResponseKey, string, bool> fits) =>
        words.SelectMany(word => _all.Where(one => PlainKey.Of(one.Key.Name) == word && fits(one.Key, one.Holder)).Select(static one => one.Pointer)).FirstOrDefault();

    /// <summary>Returns the pointer of a figure that a mark names by its pointer or its key.</summary>
    public string Of(string mark, string? meta)
    {
        if (mark[0] == '/') return mark;
        (string? pointer, _, _) = _all.Find(one => one.Key.Name == mark);
        return pointer ?? JsonPointers.Append(meta is null ? string.Empty : JsonPointers.Append(string.Empty, meta), mark);
    }

    public bool Has(string word) => _all.Exists(one => PlainKey.Of(one.Key.Name) == word);

    private void Add(ResponseKey holder, string pointer)
    {
        foreach (ResponseKey key in holder.Keys) _all.Add((JsonPointers.Append(pointer, key.Name), key, PlainKey.Of(holder.Name)));
        foreach (ResponseKey key in holder.Keys)
            if (key.Keys.Count > 0) Add(key, JsonPointers.Append(pointer, key.Name));
    }
}
