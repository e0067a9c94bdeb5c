using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Kestrel on the loopback interface, with nothing around it that it does not need.</summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;
    private readonly CancellationTokenSource _stopping;

    private SandboxHost(WebApplication application, CancellationTokenSource stopping, int port)
    {
        _application = application;
        _stopping = stopping;
        Port = port;
    }

    public int Port { get; }

    public static async Task<SandboxHost> StartAsync(Installation installation, RouteTable routes, Action<IEndpointRouteBuilder>? reference, CancellationToken cancellationToken)
    {
        // Empty: no configuration file and no environment variable of the host process gets a say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, installation.Options.Port);
        });
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
        if (reference is not null)
            builder.Services.AddRouting();
        var application = builder.Build();
        var stopping = new CancellationTokenSource();
        try
        {
            var pipeline = new Pipeline(installation, routes, stopping.Token);
            if (reference is not null)
                Map(application, reference, installation.Options.AllowedHosts);
            application.Run(pipeline.InvokeAsync);
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            stopping.Dispose();
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new SandboxHost(application, stopping, new Uri(address).Port);
    }

    // By the rules of all other addresses: a name that a web page made resolve to this machine gets nothing.
    private static void Map(WebApplication application, Action<IEndpointRouteBuilder> reference, IList<string> allowedHosts)
    {
        application.UseRouting();
        application.Use((context, next) => context.GetEndpoint() is not null && CallerCheck.Refusal(context.Request, allowedHosts, isControl: false) is { } refusal
            ? AnswerWriter.WriteAsync(context, ControlEndpoint.Refuse(refusal))
            : next(context));
#pragma warning disable ASP0014 // What is mapped on the application itself would come after the pipeline, which answers everything.
        application.UseEndpoints(reference);
#pragma warning restore ASP0014
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    /// <summary>A guest in somebody's process: Ctrl+C and SIGTERM are not ours.</summary>
    private sealed class GuestLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
