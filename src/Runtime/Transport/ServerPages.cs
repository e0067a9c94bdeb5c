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
        var walk = new PageWalk(one, continuation);
        Task<Page<T>?>? next = null;
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            while (true)
            {
                Page<T>? page = await (next ?? FetchAsync(runner, one, walk, giveUp.Token)).ConfigureAwait(false);
                if (page is null) yield break;

                next = page.Continuation is not null && runner.Options.PrefetchPages ? FetchAsync(runner, one, walk, giveUp.Token) : null;
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
                await Quietly(next).ConfigureAwait(false);
            }
        }
    }

    private static async Task Quietly(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or OfficeGestException)
        {
            // The page is not wanted any more, and neither is its failure.
        }
    }

    /// <returns>Null when the page is one that has come before, whose rows nobody wants twice.</returns>
    private async Task<Page<T>?> FetchAsync(CallRunner runner, ApiRequest one, PageWalk walk, CancellationToken cancellationToken)
    {
        string? size = SizeOf(one, runner.Options);
        var call = new Call(one)
        {
            PageParameter = walk.Parameter,
            PageValue = walk.Value,
            SizeParameter = size is null ? null : one.Operation.Paging!.SizeParameter,
            SizeValue = size,
        };
        using HttpResponseMessage response = await runner.SendAsync(call, cancellationToken).ConfigureAwait(false);
        var answer = new Answer(response, one.Operation, new DriftRecorder(runner.Drift, one.Operation), runner, cancellationToken);
        PageContent<T> content = PageReader.Read(answer, read, check);
        bool repeats = walk.Repeats(content, answer);
        string? continuation = repeats ? null : walk.Advance(content.Meta, content.Count, answer.Recorder);
        answer.Recorder.ThrowIfAny(false);
        if (repeats) return null;

        return new Page<T>(content.Items, content.Meta, continuation, content.Unreadable);
    }

    private static string? SizeOf(ApiRequest one, OfficeGestClientOptions options)
    {
        if (one.Operation.Paging is not { SizeParameter: not null } paging || one.HasQuery(paging.SizeParameter)) return null;

        int size = options.PageSize ?? paging.MaximumSize;
        if (paging.MaximumSize > 0) size = Math.Min(size, paging.MaximumSize);
        return size > 0 ? size.ToString(CultureInfo.InvariantCulture) : null;
    }
}
