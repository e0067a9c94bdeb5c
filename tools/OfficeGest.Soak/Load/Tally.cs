using System.Collections.Concurrent;

namespace OfficeGest.Soak.Load;

/// <summary>What the workers count together.</summary>
internal sealed class Tally
{
    private long _walks, _pages, _items, _doubled, _missing, _foreign;

    public long Walks => Interlocked.Read(ref _walks);

    public long Pages => Interlocked.Read(ref _pages);

    public long Items => Interlocked.Read(ref _items);

    /// <summary>Items that came a second time within a walk.</summary>
    public long Doubled => Interlocked.Read(ref _doubled);

    /// <summary>Items that a finished walk did not bring.</summary>
    public long Missing => Interlocked.Read(ref _missing);

    /// <summary>Items that nobody knows.</summary>
    public long Foreign => Interlocked.Read(ref _foreign);

    /// <summary>How often a call failed for good and its walk was taken up again where it stood, by the name of the exception.</summary>
    public ConcurrentDictionary<string, int> Resumed { get; } = new(StringComparer.Ordinal);

    public void AddPage(int items, int doubled)
    {
        Interlocked.Increment(ref _pages);
        Interlocked.Add(ref _items, items);
        Interlocked.Add(ref _doubled, doubled);
    }

    public void AddWalk(int missing, int foreign)
    {
        Interlocked.Increment(ref _walks);
        Interlocked.Add(ref _missing, missing);
        Interlocked.Add(ref _foreign, foreign);
    }
}
