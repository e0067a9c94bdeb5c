using Microsoft.AspNetCore.Routing;
using OfficeGest.Sandbox.Access;
using OfficeGest.Sandbox.Browsing;
using OfficeGest.Sandbox.FromSpec;
using OfficeGest.Sandbox.Resources;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox;

/// <summary>
/// A server on this machine that answers like OfficeGest v2, with invented data. It listens on the loopback interface alone and keeps nothing on disk.
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

    /// <summary>The address of the API, with <c>/api/v2/</c> at its end.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The user name that may log in.</summary>
    public string Username => _installation.Options.Username;

    /// <summary>The password of <see cref="Username"/>.</summary>
    public string Password => _installation.Options.Password;

    /// <summary>The API key that is accepted where the description asks for one.</summary>
    public string ApiKey => _installation.Options.ApiKey;

    /// <summary>The requests since the start or the last reset, oldest first. A copy: it does not grow while it is read.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _installation.Requests.Requests;

    /// <summary>What goes wrong, and for how long.</summary>
    public SandboxFaults Faults => _installation.Faults;

    /// <summary>Starts a sandbox; it listens when the task ends.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="ArgumentException">An option cannot be.</exception>
    /// <exception cref="FormatException">The description cannot be read.</exception>
    public static async Task<OfficeGestSandbox> StartAsync(Action<SandboxOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new SandboxOptions();
        configure?.Invoke(options);
        return await StartAsync(options, log: null, reference: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs a sandbox until it is cancelled: writes its address and credentials, and then a line for each request. This is the stand-alone server.
    /// </summary>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="ArgumentException">An option cannot be.</exception>
    /// <exception cref="FormatException">The description cannot be read.</exception>
    public static Task RunAsync(SandboxOptions options, TextWriter output, CancellationToken cancellationToken = default) => RunAsync(options, output, reference: null, cancellationToken);

    /// <summary>The same with an interactive reference.</summary>
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

    /// <summary>Takes a permission away: <c>workshop.vehicles</c>, or <c>workshop</c> for the whole group. Its routes answer 403 from now on.</summary>
    public void Deny(string module) => _installation.Permissions.Deny(module);

    /// <summary>Gives a denied permission back.</summary>
    public void Allow(string module) => _installation.Permissions.Allow(module);

    /// <summary>Undoes every write and restores permissions, quota and faults as they were at the start; forgets the requests. Sessions stay.</summary>
    public void Reset() => _installation.Reset();

    /// <summary>Stops listening and ends the open connections.</summary>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal static async Task<OfficeGestSandbox> StartAsync(
        SandboxOptions options, Action<RecordedRequest>? log, Action<IEndpointRouteBuilder, ReferenceSource>? reference, CancellationToken cancellationToken)
    {
        // The known endpoints come first: of two with the same method and path the earlier one answers.
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
