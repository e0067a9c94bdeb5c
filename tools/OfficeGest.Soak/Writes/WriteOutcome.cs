namespace OfficeGest.Soak.Writes;

/// <summary>What came of one POST, as its caller sees it.</summary>
internal enum WriteOutcome
{
    /// <summary>The record came back.</summary>
    Confirmed,

    /// <summary>An exception that says that the server may have carried it out.</summary>
    Ambiguous,

    /// <summary>An exception that says that the server did not carry it out.</summary>
    Refused,
}
