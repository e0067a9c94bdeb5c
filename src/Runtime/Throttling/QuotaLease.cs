using System.Threading.RateLimiting;

namespace OfficeGest;

/// <summary>Permits of a quota, or the wait until there are some.</summary>
internal sealed class QuotaLease : RateLimitLease
{
    private readonly TimeSpan? _wait;

    public QuotaLease(TimeSpan? wait) => _wait = wait;

    private QuotaLease() => IsAcquired = true;

    public static QuotaLease Acquired { get; } = new();

    /// <summary>No permits, and nobody knows when there are some.</summary>
    public static QuotaLease Refused { get; } = new(null);

    public override bool IsAcquired { get; }

    public override IEnumerable<string> MetadataNames => _wait is null ? [] : [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? _wait : null;
        return metadata is not null;
    }
}
