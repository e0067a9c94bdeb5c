namespace OfficeGest.Hosting;

/// <summary>The result of a request for a turn.</summary>
/// <param name="IsReserved">Whether the process may send after the wait; otherwise it asks again after the wait.</param>
/// <param name="Wait">How long to wait.</param>
internal readonly record struct QuotaTurn(bool IsReserved, TimeSpan Wait);
