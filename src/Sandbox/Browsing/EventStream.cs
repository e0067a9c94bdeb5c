using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OfficeGest.Sandbox.Serving;

namespace OfficeGest.Sandbox.Browsing;

/// <summary>Server-sent events: first the last requests and the state, then new requests and changes.</summary>
internal static class EventStream
{
    public const string Path = ControlPage.Path + "/events";

    private const int Earlier = 200;

    // Requests, programs and the clock change the state, so it is polled, which is cheap.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public static async Task ServeAsync(HttpContext context, Installation installation, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var token = ending.Token;
        context.Response.ContentType = "text/event-stream";
        foreach (var (name, value) in PageHeaders.All)
            context.Response.Headers[name] = value;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            using var feed = installation.Requests.Follow(Earlier);
            using var timer = new PeriodicTimer(Interval);
            var arrival = Task.FromResult(true);
            var tick = timer.WaitForNextTickAsync(token).AsTask();
            await SendAsync(context.Response, "start", "{}", token).ConfigureAwait(false);
            for (string? shown = null; ;)
            {
                if (arrival.IsCompleted)
                {
                    while (feed.Reader.TryRead(out var item))
                        await SendAsync(context.Response, item is null ? "start" : "request", item is null ? "{}" : Json(item), token).ConfigureAwait(false);
                    arrival = feed.Reader.WaitToReadAsync(token).AsTask();
                }

                var state = Json(SandboxState.Of(installation));
                if (state != shown)
                    await SendAsync(context.Response, "state", shown = state, token).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(token).ConfigureAwait(false);
                await (await Task.WhenAny(arrival, tick).ConfigureAwait(false)).ConfigureAwait(false);
                if (tick.IsCompleted)
                    tick = timer.WaitForNextTickAsync(token).AsTask();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the sandbox stops.
        }
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ControlJson.Options);

    // JSON on one line, so that its content cannot begin another event.
    private static Task SendAsync(HttpResponse response, string name, string json, CancellationToken token) =>
        response.WriteAsync($"event: {name}\ndata: {json}\n\n", token);
}
