namespace OfficeGest.Pipeline;

/// <summary>One concern of sending. A step passes the call on to the next one, and handles what comes back.</summary>
internal interface IStep
{
    Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken);
}
