using System.Globalization;
using System.Runtime.CompilerServices;
using OfficeGest.Pipeline;
using OfficeGest.Protocol;
using OfficeGest.Responses;

namespace OfficeGest.Calls;

/// <summary>A list that is fetched page by page from the server.</summary>
internal sealed class ServerPages<T>(Func<ClientPipeline> current, Func<ApiRequest> request, JsonRead<T> read, RowCheck<T>? check, CancellationToken listToken) : AsyncPageable<T>
{
    private protected override CancellationToken ListToken => listToken;

    public override async IAsyncEnumerable<Page<T>> AsPages(
        string? continuation = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ClientPipeline pipeline = current();
        ApiRequest one = request();
        string? size = SizeOf(one, pipeline.Options);
        var walk = new PageWalk(one, pipeline.Options.BaseAddress!, continuation, size is null ? null : int.Parse(size, CultureInfo.InvariantCulture));
        Task<Page<T>?>? next = null;
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, listToken);
        try
        {
            while (true)
            {
                Page<T>? page = await (next ?? FetchAsync(pipeline, one, walk, size, cancel.Token)).ConfigureAwait(false);
                if (page is null) yield break;

                next = page.Continuation is not null && pipeline.Options.PrefetchPages ? Observed(FetchAsync(pipeline, one, walk, size, cancel.Token)) : null;
                yield return page;

                cancellationToken.ThrowIfCancellationRequested();
                listToken.ThrowIfCancellationRequested();
                if (page.Continuation is null) yield break;
            }
        }
        finally
        {
            if (next is { IsCompleted: false })
            {
                cancel.Cancel();
                await Task.WhenAny(next).ConfigureAwait(false);
            }
        }
    }

    // When the enumeration is abandoned, the next page is not used, and its failure is not reported.
    private static Task<Page<T>?> Observed(Task<Page<T>?> page)
    {
        _ = page.ContinueWith(
            static left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return page;
    }

    /// <returns>Null when the page repeats an earlier one.</returns>
    private async Task<Page<T>?> FetchAsync(ClientPipeline pipeline, ApiRequest one, PageWalk walk, string? size, CancellationToken cancellationToken)
    {
        var call = new Call(one)
        {
            PageParameter = walk.Parameter,
            PageValue = walk.Value,
            SizeParameter = size is null ? null : one.Operation.Paging!.SizeParameter,
            SizeValue = size,
            Link = walk.Link,
            IsGuess = walk.IsGuess,
        };
        using HttpResponseMessage? response = await SendAsync(pipeline, call, cancellationToken).ConfigureAwait(false);
        if (response is null) return null;

        var received = new ReceivedResponse(response, one.Operation, new DriftRecorder(pipeline.Drift, one.Operation), pipeline.Reading, cancellationToken);
        PageContent<T> content = PageReader.Read(received, read, check);
        if (one.Operation.Envelope is null && one.Operation.Paging is not null) content = content with { Meta = PageFigureReader.OfHeaders(response) };
        content = content with { Meta = pipeline.Reading.WithoutKeys(content.Meta) };
        IReadOnlyList<RowPlace>? rows = walk.Add(content, received.Span, received.Recorder, out string? next);
        received.Recorder.ThrowIfAny(!one.Operation.IsSafe);
        if (rows is null) return null;
        if (rows.Count < content.Places.Rows.Count) content = PageReader.Keep(content, received, read, rows);

        return new Page<T>(content.Items, content.Meta, next, content.Unreadable, new ResponseInfo(response));
    }

    /// <returns>Null when the server rejects a page that it never announced: the one before was the last.</returns>
    private static async Task<HttpResponseMessage?> SendAsync(ClientPipeline pipeline, Call call, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.SendAsync(call, cancellationToken).ConfigureAwait(false);
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
