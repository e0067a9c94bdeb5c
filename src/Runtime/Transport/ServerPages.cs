using System.Globalization;
using System.Net.Http;
using System.Runtime.CompilerServices;
using OfficeGest.Json;

namespace OfficeGest.Transport;

/// <summary>A list as the server pages it.</summary>
internal sealed class ServerPages<T>(ApiTransport transport, Func<ApiRequest> request, JsonRead<T> read, RowCheck<T>? check) : AsyncPageable<T>
{
    public override async IAsyncEnumerable<Page<T>> AsPages(
        string? continuation = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        CallRunner runner = transport.Runner;
        ApiRequest one = request();
        string? size = SizeOf(one, runner.Options);
        var walk = new PageWalk(one, continuation, size is null ? null : int.Parse(size, CultureInfo.InvariantCulture));
        Task<Page<T>?>? next = null;
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            while (true)
            {
                Page<T>? page = await (next ?? FetchAsync(runner, one, walk, size, giveUp.Token)).ConfigureAwait(false);
                if (page is null) yield break;

                next = page.Continuation is not null && runner.Options.PrefetchPages ? Observed(FetchAsync(runner, one, walk, size, giveUp.Token)) : null;
                yield return page;

                cancellationToken.ThrowIfCancellationRequested();
                if (page.Continuation is null) yield break;
            }
        }
        finally
        {
            if (next is { IsCompleted: false })
            {
                giveUp.Cancel();
                await Task.WhenAny(next).ConfigureAwait(false);
            }
        }
    }

    // Of a list that is left, the page after is not wanted any more, and neither is its failure.
    private static Task<Page<T>?> Observed(Task<Page<T>?> page)
    {
        _ = page.ContinueWith(
            static left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return page;
    }

    /// <returns>Null when the page is one that has come before, whose rows nobody wants twice.</returns>
    private async Task<Page<T>?> FetchAsync(CallRunner runner, ApiRequest one, PageWalk walk, string? size, CancellationToken cancellationToken)
    {
        var call = new Call(one)
        {
            PageParameter = walk.Parameter,
            PageValue = walk.Value,
            SizeParameter = size is null ? null : one.Operation.Paging!.SizeParameter,
            SizeValue = size,
            IsGuess = walk.IsGuess,
        };
        using HttpResponseMessage? response = await SendAsync(runner, call, cancellationToken).ConfigureAwait(false);
        if (response is null) return null;

        var answer = new Answer(response, one.Operation, new DriftRecorder(runner.Drift, one.Operation), runner, cancellationToken);
        PageContent<T> content = PageReader.Read(answer, read, check);
        IReadOnlyList<RowPlace>? rows = walk.Add(content, answer, out string? next);
        answer.Recorder.ThrowIfAny(!one.Operation.IsSafe);
        if (rows is null) return null;
        if (rows.Count < content.Places.Rows.Count) content = PageReader.Keep(content, answer, read, rows);

        return new Page<T>(content.Items, content.Meta, next, content.Unreadable);
    }

    /// <returns>Null when the server refuses a page that it never spoke of: the one before was the last.</returns>
    private static async Task<HttpResponseMessage?> SendAsync(CallRunner runner, Call call, CancellationToken cancellationToken)
    {
        try
        {
            return await runner.SendAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (OfficeGestException exception) when (call.IsGuess && (int?)exception.StatusCode is 400 or 404 or 416 or 422)
        {
            return null;
        }
    }

    private static string? SizeOf(ApiRequest one, OfficeGestClientOptions options)
    {
        if (one.Operation.Paging is not { SizeParameter: not null } paging || one.HasQuery(paging.SizeParameter)) return null;

        int size = options.PageSize ?? paging.MaximumSize;
        if (paging.MaximumSize > 0) size = Math.Min(size, paging.MaximumSize);
        return size > 0 ? size.ToString(CultureInfo.InvariantCulture) : null;
    }
}
