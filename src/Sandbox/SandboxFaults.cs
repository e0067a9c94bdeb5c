using OfficeGest.Sandbox.Browsing;
using OfficeGest.Sandbox.Faulting;

namespace OfficeGest.Sandbox;

/// <summary>The faults of a running sandbox. Thread-safe.</summary>
public sealed class SandboxFaults
{
    private readonly object _gate = new();
    private readonly List<Entry> _entries = [];
    private readonly Action _revokeTokens;
    private readonly int _seed;
    private Random _random;
    private long _lastId;

    internal SandboxFaults(int seed, Action revokeTokens)
    {
        _seed = seed;
        _revokeTokens = revokeTokens;
        _random = new Random(seed);
    }

    /// <summary>Gets the active faults in the order in which they were added, each with the remaining count.</summary>
    public IReadOnlyList<SandboxFault> Active
    {
        get
        {
            lock (_gate)
                return [.. _entries.Select(entry => entry.Fault with { Count = entry.Left })];
        }
    }

    /// <summary>Adds a fault, which affects requests from the next one on. Several faults may affect the same request.</summary>
    /// <exception cref="ArgumentException">The fault is not valid, such as a percentage above 100 or a new endpoint without a path.</exception>
    public void Add(SandboxFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        FaultRules.Check(fault);
        lock (_gate)
        {
            if (fault.Count != 0)
                _entries.Add(new Entry(++_lastId, fault));
        }
    }

    /// <summary>The next requests return a 5xx.</summary>
    public void FailNext(int count, int status = 500, string? path = null) =>
        Add(new SandboxFault { Kind = SandboxFaultKind.ServerError, Count = count, Status = status, Path = path });

    /// <summary>The next requests return 429 with this wait.</summary>
    public void RejectNext(int count, TimeSpan? wait = null, string? path = null) =>
        Add(new SandboxFault { Kind = SandboxFaultKind.TooManyRequests, Count = count, Delay = wait, Path = path });

    /// <summary>Closes the connection of the next requests: before they are applied, or afterwards with <paramref name="afterCommit"/>.</summary>
    public void CutNext(int count, string? path = null, bool afterCommit = false) =>
        Add(new SandboxFault { Kind = SandboxFaultKind.CutConnection, Count = count, Path = path, AfterCommit = afterCommit });

    /// <summary>Revokes all tokens that have been issued.</summary>
    public void RevokeTokens() => _revokeTokens();

    /// <summary>Removes every fault.</summary>
    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }

    /// <summary>The faults with the IDs for <see cref="Remove"/>.</summary>
    internal IReadOnlyList<ListedFault> Listed
    {
        get
        {
            lock (_gate)
                return [.. _entries.Select(entry => new ListedFault(entry.Id, entry.Fault with { Count = entry.Left }))];
        }
    }

    internal bool Remove(long id)
    {
        lock (_gate)
            return _entries.RemoveAll(entry => entry.Id == id) > 0;
    }

    internal void Restore(IEnumerable<SandboxFault> faults)
    {
        lock (_gate)
        {
            _entries.Clear();
            _random = new Random(_seed);
            _entries.AddRange(faults.Select(fault => new Entry(++_lastId, fault)));
        }
    }

    internal IReadOnlyList<SandboxFault> Strike(string method, string path)
    {
        lock (_gate)
        {
            if (_entries.Count == 0)
                return [];
            var struck = _entries.Where(entry => entry.Concerns(method, path) && _random.NextDouble() * 100 < entry.Fault.Percentage).ToList();
            foreach (var entry in struck)
                entry.Left--;
            _entries.RemoveAll(entry => entry.Left <= 0);
            return [.. struck.Select(entry => entry.Fault)];
        }
    }

    private sealed class Entry(long id, SandboxFault fault)
    {
        public long Id => id;

        public SandboxFault Fault => fault;

        public int? Left { get; set; } = fault.Count;

        public bool Concerns(string method, string path) =>
            (fault.Method is null || string.Equals(fault.Method, method, StringComparison.OrdinalIgnoreCase))
            && (fault.Path is null ? !path.StartsWith("/auth/", StringComparison.Ordinal) : PathPattern.Matches(fault.Path, path));
    }
}
