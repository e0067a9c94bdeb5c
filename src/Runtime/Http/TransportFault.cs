using System.Net.Sockets;

namespace OfficeGest.Http;

/// <summary>Distinguishes a connection that was never established from one that broke.</summary>
internal static class TransportFault
{
    /// <summary>Returns whether the exception is one that handlers and their streams throw when they send or receive.</summary>
    public static bool IsOne(Exception exception) => exception is HttpRequestException or IOException or InvalidDataException or SocketException;

    /// <summary>
    /// True only if the handler reports that it could not connect, and has not read the body either. A socket error proves nothing: a connection that
    /// has been used for seconds fails with the same errors as an attempt to connect.
    /// </summary>
    public static bool NothingWasSent(Exception exception, Dispatch dispatch) => exception is HttpRequestException fault && !dispatch.BodyWasTaken && NeverConnected(fault);

#if NET
    private static bool NeverConnected(HttpRequestException fault) => fault.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
#else
    // This build targets .NET Standard, which does not have the property. Trimmed programs use another build.
    private static readonly System.Reflection.PropertyInfo? Kind = typeof(HttpRequestException).GetProperty("HttpRequestError");

    private static bool NeverConnected(HttpRequestException fault) => Kind is null
        ? fault.InnerException is System.Net.WebException { Status: System.Net.WebExceptionStatus.ConnectFailure or System.Net.WebExceptionStatus.NameResolutionFailure }
        : Kind.GetValue(fault)?.ToString() is "NameResolutionError" or "ConnectionError" or "SecureConnectionError" or "ProxyTunnelError";
#endif
}
