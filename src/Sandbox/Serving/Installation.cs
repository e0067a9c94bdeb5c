using OfficeGest.Sandbox.Access;
using OfficeGest.Sandbox.Demo;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Serving;

/// <summary>All parts of a sandbox except the network.</summary>
internal sealed class Installation
{
    private readonly SandboxFault[] _initialFaults;

    public Installation(SandboxOptions options, Action<RecordedRequest>? log)
    {
        Options = options;
        World = DemoWorld.For(options.Seed, options.CheckedSizes());
        Sessions = new Sessions(options);
        Permissions = new Permissions(options.DeniedModules);
        Throttle = new Throttle(options.Throttle, options.Clock);
        Faults = new SandboxFaults(options.Seed, Sessions.CloseAll);
        Requests = new RequestLog(options.KeptRequests, options.OnRequest + log);
        foreach (var fault in options.Faults)
            Faults.Add(fault);
        _initialFaults = [.. options.Faults];
    }

    public SandboxOptions Options { get; }

    public DemoWorld World { get; }

    public Store Store { get; } = new();

    public Sessions Sessions { get; }

    public Permissions Permissions { get; }

    public Throttle Throttle { get; }

    public SandboxFaults Faults { get; }

    public RequestLog Requests { get; }

    /// <summary>Whether a reference is served on /.</summary>
    public bool HasReference { get; init; }

    /// <summary>Returns the table of a path, based on the rows that all sandboxes of this seed share.</summary>
    public Table Open(string path, Func<DemoWorld, IEnumerable<Row>> rows)
    {
        var table = Store.Open(path, () => World.Rows(path, rows));
        table.IsListed = true;
        return table;
    }

    /// <summary>Restores the initial state, except tokens, which stay valid.</summary>
    public void Reset()
    {
        Store.Reset();
        Permissions.Reset();
        Throttle.Reset();
        Faults.Restore(_initialFaults);
        Requests.Clear();
    }
}
