using System.Net.Http;
using System.Net.Sockets;

namespace OfficeGest.Transport;

/// <summary>Tells a connection that was never made from one that broke.</summary>
internal static class TransportFault
{
    public static bool NothingWasSent(Exception exception)
    {
#if NET
        if (exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError })
            return true;
#endif
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException socket && NeverConnected(socket.SocketErrorCode)) return true;
            if (inner is System.Net.WebException { Status: System.Net.WebExceptionStatus.ConnectFailure or System.Net.WebExceptionStatus.NameResolutionFailure }) return true;
        }

        return false;
    }

    private static bool NeverConnected(SocketError error) => error is
        SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData
        or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown;
}
