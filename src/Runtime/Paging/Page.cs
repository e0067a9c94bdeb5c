using System.Collections;
using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace OfficeGest;

/// <summary>The items of one response, with its paging figures.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[DebuggerDisplay("Count = {Items.Count}, Continuation = {Continuation}")]
public sealed class Page<T> : IReadOnlyList<T>
{
    /// <summary>Initializes a new instance, for tests of code that uses pages.</summary>
    public Page(IReadOnlyList<T> items, PageMeta? meta = null, string? continuation = null, IReadOnlyList<JsonElement>? unreadableItems = null, ResponseInfo? response = null)
    {
        Items = items ?? throw new ArgumentNullException(nameof(items));
        Meta = meta ?? PageMeta.Empty;
        Continuation = continuation;
        UnreadableItems = unreadableItems ?? [];
        Response = response ?? new ResponseInfo(HttpStatusCode.OK);
    }

    /// <summary>Gets the items, in the order of the server.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Gets the server's paging figures for the page.</summary>
    public PageMeta Meta { get; }

    /// <summary>
    /// Gets the position at which <see cref="AsyncPageable{T}.AsPages"/> continues after this page; null on the last one. Do not parse it: its format may change.
    /// </summary>
    public string? Continuation { get; }

    /// <summary>Gets the raw JSON of items that could not be read. They are not in <see cref="Items"/>.</summary>
    public IReadOnlyList<JsonElement> UnreadableItems { get; }

    /// <summary>Gets the status and headers of the page's response.</summary>
    public ResponseInfo Response { get; }

    /// <summary>Gets the number of <see cref="Items"/>.</summary>
    public int Count => Items.Count;

    /// <summary>Gets the item at a position, from 0.</summary>
    public T this[int index] => Items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
