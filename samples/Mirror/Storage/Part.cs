namespace Mirror.Storage;

/// <summary>A part that this instance has the lease of.</summary>
/// <param name="Name">The part.</param>
/// <param name="Collection">The collection that it is a part of.</param>
/// <param name="From">Its first day; null for no beginning.</param>
/// <param name="To">Its last day; null for no end.</param>
/// <param name="Epoch">Grows with each lease: what an earlier holder still writes is refused.</param>
/// <param name="Sweep">The number of this reading; rows that it has not seen have a smaller one.</param>
/// <param name="Continuation">Where reading goes on; null at the beginning.</param>
/// <param name="IsRead">Whether all pages are read, and what was not seen is to be looked at.</param>
internal sealed record Part(string Name, string Collection, DateOnly? From, DateOnly? To, long Epoch, long Sweep, string? Continuation, bool IsRead);
