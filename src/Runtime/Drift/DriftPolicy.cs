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

    /// <summary>Nothing is recorded, and ignored filters are not detected.</summary>
    public static DriftPolicy Ignore { get; } = new(DriftAction.Ignore, []);

    /// <summary>Everything is recorded; an ignored filter throws <see cref="FilterIgnoredException"/>. The default.</summary>
    public static DriftPolicy Observe { get; } = new(DriftAction.Observe, new() { [DriftKind.FilterIgnored] = DriftAction.Throw });

    /// <summary>Any drift throws. For tests.</summary>
    public static DriftPolicy Throw { get; } = new(DriftAction.Throw, []);

    /// <summary>Whether <see cref="DriftEntry.Examples"/> are kept. False by default, since the texts are customer data.</summary>
    public bool KeepsExamples { get; }

    /// <summary>The action for a kind.</summary>
    public DriftAction this[DriftKind kind] => _exceptions.Count > 0 && _exceptions.TryGetValue(kind, out DriftAction action) ? action : _default;

    /// <summary>Returns a copy of the policy with another action for one kind.</summary>
    public DriftPolicy With(DriftKind kind, DriftAction action) => new(_default, new Dictionary<DriftKind, DriftAction>(_exceptions) { [kind] = action }, KeepsExamples);

    /// <summary>Returns a copy of the policy that also keeps a few of the received texts, scrubbed and cut, in <see cref="DriftEntry.Examples"/>.</summary>
    public DriftPolicy WithExamples() => new(_default, _exceptions, keepsExamples: true);
}
