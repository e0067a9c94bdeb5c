using System.Net.Sockets;

namespace OfficeGest.Http;

/// <summary>Distinguishes a connection that was never established from one that broke.</summary>
internal static class TransportFault
{
    /// <summary>Whether the exception is one of sending and receiving, as handlers and their streams throw them.</summary>
    public static bool IsOne(Exception exception) => exception is HttpRequestException or IOException or InvalidDataException or SocketException;

    /// <summary>
    /// Only where the handler says that it could not connect, and has not read the body either. The error of a socket proves nothing: a connection that
    /// has carried a request for seconds ends in the same ones as an attempt to connect.
    /// </summary>
    public static bool NothingWasSent(Exception exception, Dispatch dispatch) => exception is HttpRequestException fault && !dispatch.BodyWasTaken && NeverConnected(fault);

#if NET
    private static bool NeverConnected(HttpRequestException fault) => fault.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
#else
    // This build cannot name the property that .NET has. Programs that are trimmed take another build.
    private static readonly System.Reflection.PropertyInfo? Kind = typeof(HttpRequestException).GetProperty("HttpRequestError");

    private static bool NeverConnected(HttpRequestException fault) => Kind is null
        ? fault.InnerException is System.Net.WebException { Status: System.Net.WebExceptionStatus.ConnectFailure or System.Net.WebExceptionStatus.NameResolutionFailure }
        : Kind.GetValue(fault)?.ToString() is "NameResolutionError" or "ConnectionError" or "SecureConnectionError" or "ProxyTunnelError";
#endif
}
