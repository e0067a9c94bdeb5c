using System.Runtime.CompilerServices;

namespace OfficeGest;

/// <summary>A list that is fetched page by page while it is enumerated. Each enumeration sends new requests.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
{
    /// <summary>The cancellation token of the call that created the list; it cancels every enumeration.</summary>
    private protected virtual CancellationToken ListToken => default;

    /// <summary>Returns the pages, each with the server's paging figures.</summary>
    /// <param name="continuation">A <see cref="Page{T}.Continuation"/> to continue from; null begins at the first page.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuation = null, CancellationToken cancellationToken = default);

    /// <summary>Returns the items of all pages.</summary>
    public virtual async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (Page<T> page in AsPages(null, cancellationToken).ConfigureAwait(false))
        {
            for (int i = 0; i < page.Items.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ListToken.ThrowIfCancellationRequested();
                yield return page.Items[i];
            }
        }
    }

    /// <summary>Fetches all pages and returns their items.</summary>
    /// <param name="maximum">The maximum number of items; enumeration stops there.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public virtual async Task<IReadOnlyList<T>> ToListAsync(int maximum = int.MaxValue, CancellationToken cancellationToken = default)
    {
        var items = new List<T>();
        if (maximum <= 0) return items;

        await foreach (Page<T> page in AsPages(null, cancellationToken).ConfigureAwait(false))
        {
            if (items.Count + page.Items.Count >= maximum)
            {
                items.AddRange(page.Items.Take(maximum - items.Count));
                break;
            }

            items.AddRange(page.Items);
        }

        return items;
    }

    /// <summary>Counts the items: uses the server's total if it sends one; otherwise fetches page by page.</summary>
    /// <param name="maximumPages">The maximum number of pages to fetch; if there are more, the count is a lower bound.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public virtual async Task<ItemCount> CountAsync(int maximumPages = 100, CancellationToken cancellationToken = default)
    {
        if (maximumPages < 1) throw new ArgumentOutOfRangeException(nameof(maximumPages), maximumPages, "The value must be at least 1.");

        long count = 0;
        int pages = 0;
        await foreach (Page<T> page in AsPages(null, cancellationToken).ConfigureAwait(false))
        {
            if (pages == 0 && page.Meta.Total is { } total && total >= page.Items.Count) return new ItemCount(total, false);

            count += page.Items.Count + page.UnreadableItems.Count;
            if (++pages == maximumPages) return new ItemCount(count, page.Continuation is not null);
        }

        return new ItemCount(count, false);
    }

    /// <summary>Creates a list from pages, for tests.</summary>
    public static AsyncPageable<T> FromPages(IEnumerable<Page<T>> pages) => new FixedPages([.. pages ?? throw new ArgumentNullException(nameof(pages))]);

    /// <summary>Creates a list with a single page, for tests.</summary>
    public static AsyncPageable<T> FromItems(IEnumerable<T> items) => FromPages([new Page<T>([.. items ?? throw new ArgumentNullException(nameof(items))])]);

    private sealed class FixedPages(IReadOnlyList<Page<T>> pages) : AsyncPageable<T>
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(
            string? continuation = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            bool reached = continuation is null;
            foreach (Page<T> page in pages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reached) yield return page;
                else reached = page.Continuation == continuation;
                await Task.CompletedTask.ConfigureAwait(false);
            }
        }
    }
}
