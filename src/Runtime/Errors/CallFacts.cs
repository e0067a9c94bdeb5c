using System.Net;
using OfficeGest.Protocol;

namespace OfficeGest;

/// <summary>The properties that every exception of a call has.</summary>
internal sealed record CallFacts(ApiOperation Operation)
{
    public HttpStatusCode? StatusCode { get; init; }

    public string? ServerMessage { get; init; }

    public string? RequestId { get; init; }

    public string? ResponseBody { get; init; }

    public bool MayHaveBeenApplied { get; init; }

    /// <summary>The facts of a request that was sent and whose outcome is unknown.</summary>
    public static CallFacts Unknown(ApiOperation operation) => new(operation) { MayHaveBeenApplied = !operation.IsSafe };

    /// <summary>The facts of another exception of the same call.</summary>
    public static CallFacts Of(ApiOperation operation, OfficeGestException exception) => new(operation)
    {
        StatusCode = exception.StatusCode,
        ServerMessage = exception.ServerMessage,
        RequestId = exception.RequestId,
        ResponseBody = exception.ResponseBody,
    };
}
