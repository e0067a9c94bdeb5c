using System.Net;
using OfficeGest.Privacy;

namespace OfficeGest;

/// <summary>The base class of the exceptions of a call. There is a subclass for each cause that callers would handle differently.</summary>
public class OfficeGestException : Exception
{
    private string? _message;
    private string? _serverMessage;
    private string? _requestId;
    private string? _responseBody;

    /// <summary>Initializes a new instance of the <see cref="OfficeGestException"/> class.</summary>
    public OfficeGestException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OfficeGestException(string message, CallFacts facts, Exception? innerException)
        : base(message, innerException)
    {
        OperationId = facts.Operation.OperationId;
        Method = facts.Operation.Method;
        Route = facts.Operation.Route;
        StatusCode = facts.StatusCode;
        ServerMessage = facts.ServerMessage;
        RequestId = facts.RequestId;
        ResponseBody = facts.ResponseBody;
        MayHaveBeenApplied = facts.MayHaveBeenApplied;
    }

    /// <inheritdoc/>
    public override string Message => _message ?? base.Message;

    /// <summary>Gets or initializes the status of the response; null if there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gets or initializes the server's message, mostly in Portuguese.</summary>
    public string? ServerMessage { get => _serverMessage; init => _serverMessage = value; }

    /// <summary>Gets or initializes the <c>operationId</c> in the spec.</summary>
    public string? OperationId { get; init; }

    /// <summary>Gets or initializes the HTTP method.</summary>
    public string? Method { get; init; }

    /// <summary>Gets or initializes the path in the spec, such as <c>/workshop/vehicles/{plate}</c>, without values.</summary>
    public string? Route { get; init; }

    /// <summary>Gets or initializes the request ID of the server, if it sent one.</summary>
    public string? RequestId { get => _requestId; init => _requestId = value; }

    /// <summary>Gets or initializes the beginning of the response body, at most 16 KiB. May contain personal data.</summary>
    public string? ResponseBody { get => _responseBody; init => _responseBody = value; }

    /// <summary>Gets the response body as the type that the spec documents for errors of the operation, <c>e.Error is ProblemDetails problem</c>; null if it is not of that type.</summary>
    public object? Error { get; internal set; }

    /// <summary>Gets or initializes a value that indicates whether the server may have applied the write although the call failed. Check before you send it again.</summary>
    public bool MayHaveBeenApplied { get; init; }

    /// <summary>Removes the secrets, in an exception filter.</summary>
    /// <returns>False.</returns>
    internal bool HideAndPass(KnownSecrets secrets)
    {
        Hide(secrets);
        return false;
    }

    /// <summary>Removes the secrets from the texts of the server and of .NET.</summary>
    internal virtual void Hide(KnownSecrets secrets)
    {
        _message = secrets.Hide(Message);
        _serverMessage = Hide(secrets, _serverMessage);
        _requestId = Hide(secrets, _requestId);
        _responseBody = Hide(secrets, _responseBody);
        if (InnerException is OfficeGestException inner) inner.Hide(secrets);
    }

    private protected static string? Hide(KnownSecrets secrets, string? text) => text is null ? null : secrets.Hide(text);
}
