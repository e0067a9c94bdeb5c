namespace OfficeGest.Pipeline;

/// <summary>A step of the pipeline. It passes the call on to the next step, and handles the result.</summary>
internal interface IStep
{
    Task<HttpResponseMessage> SendAsync(Call call, CancellationToken cancellationToken);
}
