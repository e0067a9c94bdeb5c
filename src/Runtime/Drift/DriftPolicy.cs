namespace OfficeGest;

/// <summary>What the client does about each kind of drift. Immutable.</summary>
public sealed class DriftPolicy
{
    private readonly Dictionary<DriftKind, DriftAction> _exceptions;
    private readonly DriftAction _default;

    private DriftPolicy(DriftAction action, Dictionary<DriftKind, DriftAction> exceptions, bool keepsExamples = false)
    {
        _default = action;
        _exceptions = exceptions;
        KeepsExamples = keepsExamples;
    }

    /// <summary>Gets the policy that records nothing and does not detect ignored filters.</summary>
    public static DriftPolicy Ignore { get; } = new(DriftAction.Ignore, []);

    /// <summary>Gets the default policy: everything is recorded, and an ignored filter throws <see cref="FilterIgnoredException"/>.</summary>
    public static DriftPolicy Observe { get; } = new(DriftAction.Observe, new() { [DriftKind.FilterIgnored] = DriftAction.Throw });

    /// <summary>Gets the policy for tests: any drift throws.</summary>
    public static DriftPolicy Throw { get; } = new(DriftAction.Throw, []);

    /// <summary>Gets a value that indicates whether <see cref="DriftEntry.Examples"/> are kept. False by default, since the texts are customer data.</summary>
    public bool KeepsExamples { get; }

    /// <summary>Gets the action for a kind.</summary>
    public DriftAction this[DriftKind kind] => _exceptions.Count > 0 && _exceptions.TryGetValue(kind, out DriftAction action) ? action : _default;

    /// <summary>Returns a copy of the policy with another action for one kind.</summary>
    public DriftPolicy With(DriftKind kind, DriftAction action) => new(_default, new Dictionary<DriftKind, DriftAction>(_exceptions) { [kind] = action }, KeepsExamples);

    /// <summary>Returns a copy of the policy that also keeps a few of the received texts, scrubbed and cut, in <see cref="DriftEntry.Examples"/>.</summary>
    public DriftPolicy WithExamples() => new(_default, _exceptions, keepsExamples: true);
}
