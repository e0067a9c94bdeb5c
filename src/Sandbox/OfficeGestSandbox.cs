using Microsoft.AspNetCore.Routing;
using OfficeGest.Sandbox.Access;
using OfficeGest.Sandbox.Browsing;
using OfficeGest.Sandbox.FromSpec;
using OfficeGest.Sandbox.Resources;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox;

/// <summary>
/// A server on this machine that behaves like OfficeGest v2, with invented data. It listens only on the loopback interface and stores nothing on disk.
/// </summary>
public sealed class OfficeGestSandbox : IAsyncDisposable
{
    private readonly Installation _installation;
    private readonly SandboxHost _host;

    private OfficeGestSandbox(Installation installation, SandboxHost host)
    {
        _installation = installation;
        _host = host;
        BaseAddress = new Uri($"http://127.0.0.1:{host.Port}{Pipeline.Root}/");
    }

    /// <summary>Gets the address of the API, which ends with <c>/api/v2/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Gets the user name for the login.</summary>
    public string Username => _installation.Options.Username;

    /// <summary>Gets the password of <see cref="Username"/>.</summary>
    public string Password => _installation.Options.Password;

    /// <summary>The API key that is accepted where the description asks for one.</summary>
    public string ApiKey => _installation.Options.ApiKey;

    /// <summary>Gets the requests since the start or the last reset, oldest first. Returns a copy that does not change.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _installation.Requests.Requests;

    /// <summary>Gets the faults, which make requests fail.</summary>
    public SandboxFaults Faults => _installation.Faults;

    /// <summary>Starts a sandbox. It accepts requests when the task completes.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    /// <exception cref="FormatException">The spec cannot be read.</exception>
    public static async Task<OfficeGestSandbox> StartAsync(Action<SandboxOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new SandboxOptions();
        configure?.Invoke(options);
        return await StartAsync(options, log: null, reference: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs a stand-alone sandbox until it is cancelled: writes its address and credentials, and then a line for each request.
    /// </summary>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    /// <exception cref="FormatException">The spec cannot be read.</exception>
    public static Task RunAsync(SandboxOptions options, TextWriter output, CancellationToken cancellationToken = default) => RunAsync(options, output, reference: null, cancellationToken);

    /// <summary>Runs a sandbox with an interactive reference.</summary>
    internal static async Task RunAsync(SandboxOptions options, TextWriter output, Action<IEndpointRouteBuilder, ReferenceSource>? reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var log = new ConsoleLog(output);
        var sandbox = await StartAsync(options, log.Write, reference, cancellationToken).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            log.Greet(sandbox);
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Denies a permission: <c>workshop.vehicles</c>, or <c>workshop</c> for the whole group. Its routes then return 403.</summary>
    public void Deny(string module) => _installation.Permissions.Deny(module);

    /// <summary>Restores a denied permission.</summary>
    public void Allow(string module) => _installation.Permissions.Allow(module);

    /// <summary>Undoes every write, restores the initial permissions, quota and faults, and clears the requests. Tokens stay valid.</summary>
    public void Reset() => _installation.Reset();

    /// <summary>Stops the server and closes the open connections.</summary>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal static async Task<OfficeGestSandbox> StartAsync(
        SandboxOptions options, Action<RecordedRequest>? log, Action<IEndpointRouteBuilder, ReferenceSource>? reference, CancellationToken cancellationToken)
    {
        // The known endpoints come first: for the same method and path, the first one is used.
        var spec = options.Spec ?? SandboxSpec.Embedded;
        var document = spec.Text.Length == 0 ? null : LoadedDescriptions.Load(spec);
        var installation = new Installation(options, log) { HasReference = reference is not null && document is not null };
        var described = document is null ? [] : new SpecRoutes(installation, document).Routes();
        Serving.Route[] all = [.. new KnownResources(installation).Routes(), .. described];
        if (document is not null && SecurityFinder.Find(document) is { } security)
            installation.Requests.Secrets = security.Keys.Select(key => key.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Permissions.Check(options.DeniedModules, all.Select(route => route.Module));
        var routes = new RouteTable(all);
        Action<IEndpointRouteBuilder>? pages = installation.HasReference ? endpoints => reference!(endpoints, new ReferenceSource(installation, document!)) : null;
        return new OfficeGestSandbox(installation, await SandboxHost.StartAsync(installation, routes, pages, cancellationToken).ConfigureAwait(false));
    }
}
