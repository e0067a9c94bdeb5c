using System.Text.Json;

namespace OfficeGest;

/// <summary>The items of one answer.</summary>
/// <typeparam name="T">The item.</typeparam>
public sealed class Page<T>
{
    /// <summary>Creates one, for tests of code that takes pages.</summary>
    public Page(IReadOnlyList<T> items, PageMeta? meta = null, string? continuation = null, IReadOnlyList<JsonElement>? unreadableItems = null)
    {
        Items = items ?? throw new ArgumentNullException(nameof(items));
        Meta = meta ?? PageMeta.Empty;
        Continuation = continuation;
        UnreadableItems = unreadableItems ?? [];
    }

    /// <summary>The items, in the order of the server.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>What the server says about the page.</summary>
    public PageMeta Meta { get; }

    /// <summary>
    /// Where <see cref="AsyncPageable{T}.AsPages"/> goes on after this page; null on the last one. Keep it as it is: its form may change.
    /// </summary>
    public string? Continuation { get; }

    /// <summary>Items that could not be read, as they came. They are missing in <see cref="Items"/>.</summary>
    public IReadOnlyList<JsonElement> UnreadableItems { get; }
}
