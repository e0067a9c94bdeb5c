using OfficeGest.Sandbox.Browsing;
using OfficeGest.Sandbox.Faulting;

namespace OfficeGest.Sandbox;

/// <summary>The faults of a running sandbox. Safe to use from several threads, also while requests are served.</summary>
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

    /// <summary>The faults that can still strike, in the order they were added, each with the count that is left.</summary>
    public IReadOnlyList<SandboxFault> Active
    {
        get
        {
            lock (_gate)
                return [.. _entries.Select(entry => entry.Fault with { Count = entry.Left })];
        }
    }

    /// <summary>Adds a fault; from the next request on it strikes. Several may strike the same request.</summary>
    /// <exception cref="ArgumentException">The fault cannot be: a percentage beyond 100, a new endpoint without a path, …</exception>
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

    /// <summary>The next requests are answered with a 5xx.</summary>
    public void FailNext(int count, int status = 500, string? path = null) =>
        Add(new SandboxFault { Kind = SandboxFaultKind.ServerError, Count = count, Status = status, Path = path });

    /// <summary>The next requests are answered with 429 and this wait.</summary>
    public void RejectNext(int count, TimeSpan? wait = null, string? path = null) =>
        Add(new SandboxFault { Kind = SandboxFaultKind.TooManyRequests, Count = count, Delay = wait, Path = path });

    /// <summary>The next requests lose their connection: before they are carried out, or after with <paramref name="afterCommit"/>.</summary>
    public void CutNext(int count, string? path = null, bool afterCommit = false) =>
        Add(new SandboxFault { Kind = SandboxFaultKind.CutConnection, Count = count, Path = path, AfterCommit = afterCommit });

    /// <summary>All tokens that were ever given out are refused from now on.</summary>
    public void RevokeTokens() => _revokeTokens();

    /// <summary>Removes every fault.</summary>
    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }

    /// <summary>With the number that <see cref="Remove"/> takes.</summary>
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
