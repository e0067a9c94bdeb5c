using OfficeGest.Soak.Writes;

namespace OfficeGest.Soak.Load;

/// <summary>What was measured, and what had to be true of it.</summary>
internal sealed record LoadFigures(TimeSpan Elapsed, int Workers, Tally Tally, Traffic Traffic, int Revocations, WriteFigures Writes, MemorySamples Memory)
{
    /// <summary>
    /// A login happens when a token was refused, a token is refused when it was revoked, and the next one is not revoked before it was given out.
    /// So there is one login for each revocation, and the first.
    /// </summary>
    public IReadOnlyList<(string Text, bool Holds)> Invariants =>
    [
        ("every item of every walk arrived exactly once", Tally is { Walks: > 0, Doubled: 0, Missing: 0, Foreign: 0 }),
        ("no POST was doubled", Writes is { Posts: > 0, Doubled: 0 }),
        ("no POST was sent again but after a 429 or a 401", Traffic.Posts - Traffic.TurnedAway <= Writes.Posts),
        ("no POST that was carried out failed without saying that it may have been", Writes.Unflagged == 0),
        ("no POST was confirmed in vain", Writes.Lost == 0),
        ("logins are revocations plus one", Traffic.Logins == Revocations + 1),
        ($"the heap grew by less than {Mebibytes(MemorySamples.Tolerated)} from the second quarter to the last", Memory.Growth < MemorySamples.Tolerated),
    ];

    public IEnumerable<(string Name, string Value)> Rows()
    {
        double seconds = Elapsed.TotalSeconds;
        yield return ("time", $"{seconds:0.0} s with {Workers} workers");
        yield return ("requests", $"{Traffic.Requests:N0}, {Traffic.Requests / seconds:N0} a second");
        yield return ("  answered 429", Share(Traffic.Answers(static status => status == 429)));
        yield return ("  answered 5xx", Share(Traffic.Answers(static status => status >= 500)));
        yield return ("  cut", Share(Traffic.Answers(static status => status == 0)));
        yield return ("  answered 401", Share(Traffic.Answers(static status => status == 401)));
        yield return ("revocations", $"{Revocations:N0}");
        yield return ("logins", $"{Traffic.Logins:N0}");
        yield return ("walks to the end", $"{Tally.Walks:N0}");
        yield return ("pages, items", $"{Tally.Pages:N0}, {Tally.Items:N0}");
        yield return ("  doubled, missing, foreign", $"{Tally.Doubled:N0}, {Tally.Missing:N0}, {Tally.Foreign:N0}");
        yield return ("walks resumed", Tally.Resumed.IsEmpty ? "0" : string.Join(", ", Tally.Resumed.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Value:N0} after {pair.Key}")));
        yield return ("POSTs asked for, arrived", $"{Writes.Posts:N0}, {Writes.Arrived:N0}, {Traffic.TurnedAway:N0} of them answered 429 or 401");
        yield return ("  committed, doubled", $"{Writes.Committed:N0}, {Writes.Doubled:N0}");
        yield return ("  confirmed, ambiguous, refused", $"{Writes.Confirmed:N0}, {Writes.Ambiguous:N0}, {Writes.Refused:N0}");
        yield return ("heap after collection", string.Join(" ", Memory.Heap.Select(static bytes => $"{bytes / 1048576.0:0}")) + " MiB");
        yield return ("heap growth, peak working set", $"{Mebibytes(Memory.Growth)}, {Mebibytes(Memory.PeakWorkingSet)}");
    }

    private static string Mebibytes(long bytes) => $"{bytes / 1048576.0:0.0} MiB";

    private string Share(int count) => $"{count:N0} ({100.0 * count / Math.Max(1, Traffic.Requests):0.00} %)";
}
