using OfficeGest.Privacy;
using OfficeGest.Protocol;

namespace OfficeGest.Responses;

/// <summary>What the reading of responses needs to know of the client.</summary>
/// <param name="Dates">How dates and times are read that arrive as one another.</param>
/// <param name="MaximumDepth">How deep JSON may nest.</param>
/// <param name="Secrets">What no message may repeat.</param>
/// <param name="Throttle">Where the quota that a response reports is kept.</param>
internal sealed record ReadingSettings(DateCoercions Dates, int MaximumDepth, KnownSecrets Secrets, ThrottleFigures Throttle);
