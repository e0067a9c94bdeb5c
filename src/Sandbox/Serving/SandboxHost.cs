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

/// <summary>Kestrel on the loopback interface, with a minimal host.</summary>
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
        // Empty, so that configuration files and environment variables of the host process have no effect.
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

    // With the same host check as all other addresses: a name that a web page made resolve to this machine is rejected.
    private static void Map(WebApplication application, Action<IEndpointRouteBuilder> reference, IList<string> allowedHosts)
    {
        application.UseRouting();
        application.Use((context, next) => context.GetEndpoint() is not null && CallerCheck.Refusal(context.Request, allowedHosts, isControl: false) is { } refusal
            ? AnswerWriter.WriteAsync(context, ControlEndpoint.Refuse(refusal))
            : next(context));
#pragma warning disable ASP0014 // Endpoints mapped on the application itself would come after the pipeline, which handles every request.
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

    /// <summary>The sandbox is a guest in its process and must not handle Ctrl+C and SIGTERM.</summary>
    private sealed class GuestLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
