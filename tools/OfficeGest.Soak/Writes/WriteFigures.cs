namespace OfficeGest.Soak.Writes;

/// <summary>What the client said of its POSTs beside what the server did with them.</summary>
/// <param name="Name">The fault.</param>
/// <param name="Posts">How many appointments the caller asked for, each of them once.</param>
/// <param name="Arrived">How many POSTs the server saw.</param>
/// <param name="Committed">How many appointments the server has.</param>
/// <param name="Doubled">How many of them it has more than once.</param>
/// <param name="Confirmed">How many calls returned the record.</param>
/// <param name="Ambiguous">How many failed with the flag that the server may have carried them out.</param>
/// <param name="Refused">How many failed without that flag.</param>
/// <param name="Lost">How many were confirmed though the server does not have them.</param>
/// <param name="Unflagged">How many failed without the flag though the server has them.</param>
internal sealed record WriteFigures(
    string Name, int Posts, int Arrived, int Committed, int Doubled, int Confirmed, int Ambiguous, int Refused, int Lost, int Unflagged)
{
    public bool IsSafe => Doubled == 0 && Lost == 0 && Unflagged == 0;
}
