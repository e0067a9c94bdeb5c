using OfficeGest.Privacy;

namespace OfficeGest;

/// <summary>Receives the differences from the spec that readers find.</summary>
internal interface IDriftSink
{
    /// <summary>Whether received texts may be kept as examples.</summary>
    bool KeepsExamples { get; }

    /// <summary>The secrets that no report may contain.</summary>
    KnownSecrets Secrets { get; }

    /// <summary>Returns whether the policy ignores the kind, so that readers need not look for it.</summary>
    bool Ignores(DriftKind kind);

    void Record(DriftKind kind, string path, string? received, string? example = null);
}
