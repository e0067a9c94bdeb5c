using OfficeGest.Privacy;
using OfficeGest.Protocol;

namespace OfficeGest.Responses;

/// <summary>The settings of the client for reading responses.</summary>
/// <param name="Clock">The clock of the installation, to convert dates and times.</param>
/// <param name="MaximumDepth">The maximum depth of JSON.</param>
/// <param name="Secrets">The secrets that no message may contain.</param>
/// <param name="Throttle">Records the quota that responses report.</param>
internal sealed record ReadingSettings(InstallationClock Clock, int MaximumDepth, KnownSecrets Secrets, ThrottleFigures Throttle);
