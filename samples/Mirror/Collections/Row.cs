namespace Mirror.Collections;

/// <summary>A record as it is kept.</summary>
/// <param name="Key">What tells it from the others of its collection.</param>
/// <param name="Date">The day by which it belongs to a part; null where parts have no days.</param>
/// <param name="Json">All of it, as the list has it.</param>
internal sealed record Row(string Key, string? Date, string Json);

/// <summary>A page of a list.</summary>
/// <param name="Rows">Its records.</param>
/// <param name="Continuation">Where the list goes on; null at its end.</param>
internal sealed record RowPage(IReadOnlyList<Row> Rows, string? Continuation);
