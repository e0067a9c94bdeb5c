using OfficeGest.Privacy;
using OfficeGest.Protocol;

namespace OfficeGest.Responses;

/// <summary>The settings of the client for reading responses.</summary>
/// <param name="Clock">The clock of the installation, to convert dates and times.</param>
/// <param name="MaximumDepth">The maximum depth of JSON.</param>
/// <param name="Secrets">The secrets that no message may contain.</param>
/// <param name="Throttle">Records the quota that responses report.</param>
/// <param name="Keys">Where API keys stand in requests: the address of a next page may repeat one.</param>
internal sealed record ReadingSettings(InstallationClock Clock, int MaximumDepth, KnownSecrets Secrets, ThrottleFigures Throttle, IReadOnlyList<ApiKeyPlace> Keys)
{
    /// <summary>The figures of a page, without a key in the address of the next one.</summary>
    public PageMeta WithoutKeys(PageMeta meta) =>
        Keys.Count == 0 || meta.Next is not { } next ? meta : meta with { Next = Keys.Aggregate(next, static (link, place) => place.TakeFrom(link)) };
}
