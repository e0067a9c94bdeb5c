using OfficeGest.Privacy;
using OfficeGest.Protocol;

namespace OfficeGest.Responses;

/// <summary>What the reading of responses needs to know of the client.</summary>
/// <param name="Clock">The clock of the installation, for dates and times that arrive as one another.</param>
/// <param name="MaximumDepth">How deep JSON may nest.</param>
/// <param name="Secrets">What no message may repeat.</param>
/// <param name="Throttle">Where the quota that a response reports is kept.</param>
/// <param name="Keys">Where API keys stand in requests: the address of a next page may repeat one.</param>
internal sealed record ReadingSettings(InstallationClock Clock, int MaximumDepth, KnownSecrets Secrets, ThrottleFigures Throttle, IReadOnlyList<ApiKeyPlace> Keys)
{
    /// <summary>The figures of a page, without a key in the address of the next one.</summary>
    public PageMeta WithoutKeys(PageMeta meta) =>
        Keys.Count == 0 || meta.Next is not { } next ? meta : meta with { Next = Keys.Aggregate(next, static (link, place) => place.TakeFrom(link)) };
}
