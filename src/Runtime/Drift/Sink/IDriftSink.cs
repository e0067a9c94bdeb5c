using OfficeGest.Privacy;

namespace OfficeGest;

/// <summary>Where readers report what is not as the spec says.</summary>
internal interface IDriftSink
{
    /// <summary>Whether texts that arrived may be kept as examples.</summary>
    bool KeepsExamples { get; }

    /// <summary>What no report may repeat.</summary>
    KnownSecrets Secrets { get; }

    /// <summary>Whether the policy ignores the kind, so that nothing need be found out about it.</summary>
    bool Ignores(DriftKind kind);

    void Record(DriftKind kind, string path, string? received, string? example = null);
}
