using Microsoft.AspNetCore.Http;
using OfficeGest.Sandbox.Browsing;
using OfficeGest.Sandbox.Faulting;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Processes a request: faults, route, token, quota, permission, endpoint, and faults again.</summary>
internal sealed class Pipeline(Installation installation, RouteTable routes, CancellationToken stopping)
{
    public const string Root = "/api/v2";

    public async Task InvokeAsync(HttpContext context)
    {
        var clock = installation.Options.Clock;
        var (received, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        var body = await ReadAsync(context).ConfigureAwait(false);
        var isControl = context.Request.Path.StartsWithSegments("/_sandbox", StringComparison.Ordinal);
        // The page itself contains no data that a page of another origin could read, and links to it are allowed.
        var page = ControlPage.Find(context.Request.Method, context.Request.Path.ToString());
        var refusal = CallerCheck.Refusal(context.Request, installation.Options.AllowedHosts, isControl && page is null);
        if (refusal is null && (page ?? (IsRoot(context.Request) ? ControlPage.Redirect(installation.HasReference) : null)) is { } found)
        {
            await AnswerWriter.WriteAsync(context, found).ConfigureAwait(false);
            return;
        }

        if (refusal is null && context.Request.Method == "GET" && context.Request.Path == EventStream.Path)
        {
            await EventStream.ServeAsync(context, installation, stopping).ConfigureAwait(false);
            return;
        }

        if (isControl)
        {
            var done = refusal is null ? ControlEndpoint.Handle(installation, context.Request, body) : ControlEndpoint.Refuse(refusal);
            await AnswerWriter.WriteAsync(context, done).ConfigureAwait(false);
            return;
        }

        var status = 0;
        try
        {
            var answer = refusal is null ? await AnswerAsync(context, body).ConfigureAwait(false) : ControlEndpoint.Refuse(refusal);
            status = answer.Ending == Ending.NotAByte ? 0 : answer.Status;
            // Logged before the response is sent, so that a caller with the response finds the request in the log.
            installation.Requests.Add(context.Request, body, status, received, clock.GetElapsedTime(started));
            await AnswerWriter.WriteAsync(context, answer, installation.Options.Compress).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (status == 0)
        {
            // The caller disconnected before the response; the request is logged nevertheless.
            installation.Requests.Add(context.Request, body, status, received, clock.GetElapsedTime(started));
            context.Abort();
        }
    }

    private async Task<Answer> AnswerAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        try
        {
            return await StrikeAsync(context, body).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Errors.Broken(failure);
        }
    }

    private async Task<Answer> StrikeAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var full = context.Request.Path.ToString();
        if (!context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal))
            return Answer.Html(404, "<!DOCTYPE html><html lang=\"pt\"><title>404</title><p>Página não encontrada.</p></html>");

        var path = full[Root.Length..].TrimEnd('/');
        var faults = installation.Faults.Strike(context.Request.Method, path);
        foreach (var fault in faults)
        {
            if (fault.Kind == SandboxFaultKind.TokenRevoked)
                installation.Sessions.CloseAll();
        }

        await WaitAsync(faults, afterCommit: false, context).ConfigureAwait(false);
        if (Outage.Before(faults, installation.Options) is { } outage)
            return outage;
        var exchange = new Exchange(context.Request.Method, path, new Query(context.Request.QueryString.ToString()), body)
        {
            Token = Bearer(context.Request),
            Header = name => context.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null,
            Faults = faults,
        };
        var answer = Drift.Apply(faults, Handle(exchange));
        await WaitAsync(faults, afterCommit: true, context).ConfigureAwait(false);
        return Outage.After(faults, answer, installation.Options);
    }

    private Answer Handle(Exchange exchange)
    {
        if (Drift.NewEndpoint(exchange) is { } unheardOf)
            return installation.Sessions.IsOpen(exchange.Token) ? unheardOf : Errors.Unauthenticated;
        var (route, allowed) = routes.Find(exchange.Method, exchange.Path, out var values);
        if (route is null)
            return allowed is null ? Errors.NoRoute(exchange.Path) : Errors.WrongMethod(exchange.Method, allowed);
        if (!route.Anonymous && !(route.Admits?.Invoke(exchange) ?? installation.Sessions.IsOpen(exchange.Token)))
            return Errors.Unauthenticated;
        if (route.Metered)
        {
            var quota = installation.Throttle.Count();
            if (quota.Wait is { } wait)
                return Errors.TooMany(wait, installation.Options.Throttle.RetryAfter, installation.Options.Clock.GetUtcNow());
            exchange.Quota = quota;
        }

        if (!route.Anonymous && !installation.Permissions.Allows(route.Module))
            return Errors.Forbidden;
        exchange.Values = values;
        try
        {
            return route.Endpoint(exchange);
        }
        catch (Exception failure)
        {
            // A spec can be unusual in unexpected ways; its author should see why there is no response.
            return Errors.Broken(failure);
        }
    }

    private async Task WaitAsync(IReadOnlyList<SandboxFault> faults, bool afterCommit, HttpContext context)
    {
        var delay = TimeSpan.Zero;
        foreach (var fault in faults)
        {
            if (fault.Kind == SandboxFaultKind.Latency && fault.AfterCommit == afterCommit)
                delay += fault.Delay ?? TimeSpan.Zero;
        }

        if (delay == TimeSpan.Zero)
            return;
        if (delay > FaultRules.LongestDelay)
            delay = FaultRules.LongestDelay;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await Task.Delay(delay, installation.Options.Clock, either.Token).ConfigureAwait(false);
    }

    private static bool IsRoot(HttpRequest request) => request.Method is "GET" or "HEAD" && request.Path == "/";

    private static string? Bearer(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength is null or 0 && !context.Request.Headers.ContainsKey("Transfer-Encoding"))
            return default;
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        return buffer.ToArray();
    }
}
