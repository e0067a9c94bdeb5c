namespace OfficeGest;

/// <summary>What to do about drift, kind by kind. Immutable.</summary>
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

    /// <summary>Whether <see cref="DriftEntry.Examples"/> are kept. Off by default: the texts are customers' data.</summary>
    public bool KeepsExamples { get; }

    /// <summary>What is done about a kind.</summary>
    public DriftAction this[DriftKind kind] => _exceptions.Count > 0 && _exceptions.TryGetValue(kind, out DriftAction action) ? action : _default;

    /// <summary>The same policy but for one kind.</summary>
    public DriftPolicy With(DriftKind kind, DriftAction action) => new(_default, new Dictionary<DriftKind, DriftAction>(_exceptions) { [kind] = action }, KeepsExamples);

    /// <summary>The same policy, and it keeps a few of the texts that arrived, scrubbed and cut, in <see cref="DriftEntry.Examples"/>.</summary>
    public DriftPolicy WithExamples() => new(_default, _exceptions, keepsExamples: true);
}
