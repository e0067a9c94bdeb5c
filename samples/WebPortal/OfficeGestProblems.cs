using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using OfficeGest;

namespace WebPortal;

/// <summary>Says of a failed call what a visitor may know, as problem details. What the server said of our own access stays in the log.</summary>
internal sealed class OfficeGestProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not OfficeGestException failure) return false;

        ProblemDetails problem = Describe(failure);
        httpContext.Response.StatusCode = problem.Status!.Value;
        if (failure is OfficeGestThrottledException { RetryAfter: { } wait }) httpContext.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }

    internal static ProblemDetails Describe(OfficeGestException failure) => failure switch
    {
        // The messages are meant for the person who filled in the form.
        OfficeGestValidationException invalid => new HttpValidationProblemDetails(invalid.Errors.ToDictionary(static field => field.Key, static field => field.Value.ToArray()))
        { Status = StatusCodes.Status422UnprocessableEntity, Title = "The workshop did not accept this." },
        OfficeGestNotFoundException => Problem(StatusCodes.Status404NotFound, "The record does not exist."),
        { MayHaveBeenApplied: true } => new ProblemDetails
        {
            Status = StatusCodes.Status504GatewayTimeout,
            Title = "Nobody knows whether this was carried out.",
            Detail = "It was sent, and no answer came that says what became of it. Look whether it is there before you send it again.",
            Extensions = { ["mayHaveBeenApplied"] = true },
        },
        OfficeGestThrottledException => Problem(StatusCodes.Status503ServiceUnavailable, "The workshop's system is busy."),
        OfficeGestTimeoutException => Problem(StatusCodes.Status504GatewayTimeout, "The workshop's system timed out."),
        OfficeGestConnectionException or OfficeGestServerException => Problem(StatusCodes.Status503ServiceUnavailable, "The workshop's system is not available."),

        // 401, 403, a redirect, a response that cannot be read, drift that throws: errors that the visitor cannot fix.
        _ => Problem(StatusCodes.Status502BadGateway, "The workshop's system rejected the request."),
    };

    private static ProblemDetails Problem(int status, string title) => new() { Status = status, Title = title };
}
