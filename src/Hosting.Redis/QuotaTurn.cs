namespace OfficeGest.Hosting;

/// <summary>The result of a request for a turn.</summary>
/// <param name="IsReserved">Whether the process may send after the wait; if not, it asks again after it.</param>
/// <param name="Wait">How long to wait.</param>
internal readonly record struct QuotaTurn(bool IsReserved, TimeSpan Wait);
