#if NET
using System.Runtime.CompilerServices;
#endif

namespace OfficeGest.Http;

/// <summary>Finds handlers that follow redirects or repeat requests, before anything is sent through them.</summary>
internal static class HandlerChecks
{
    /// <exception cref="ArgumentException">A handler of the client follows redirects or repeats requests, or the handler cannot be determined.</exception>
    public static void Check(HttpClient client, string name) => Check(
        HandlerOf(client) ?? throw new ArgumentException($"{name} does not expose its handler, so it cannot be checked for redirects. Set {nameof(OfficeGestClientOptions.Handler)} instead."),
        name);

    /// <exception cref="ArgumentException">The handler or an inner handler follows redirects or repeats requests.</exception>
    public static void Check(HttpMessageHandler? handler, string name)
    {
        while (handler is not null)
        {
            if (Repeats(handler))
            {
                throw new ArgumentException(
                    $"{name} contains a {handler.GetType().Name}, which can send a write again that the server has already applied. Remove it: the client itself retries what is safe, see {nameof(OfficeGestClientOptions.Retry)}.");
            }

            if (Follows(handler))
            {
                throw new ArgumentException(
                    $"{name} contains a {handler.GetType().Name} that follows redirects, and would send passwords and cookies to another address. Set its AllowAutoRedirect to false.");
            }

            handler = (handler as DelegatingHandler)?.InnerHandler;
        }
    }

    // By name, since their packages are not referenced.
    private static bool Repeats(HttpMessageHandler handler)
    {
        for (Type? type = handler.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName == "Microsoft.Extensions.Http.PolicyHttpMessageHandler") return true;
            if (type.Namespace is "Microsoft.Extensions.Http.Resilience" or "Microsoft.Extensions.Http.Resilience.Internal") return true;
        }

        return false;
    }

    private static bool Follows(HttpMessageHandler handler) => handler switch
    {
        HttpClientHandler own => own.AllowAutoRedirect,
#if NET
        SocketsHttpHandler own => own.AllowAutoRedirect,

        // Any other handler is checked when it sends: the body can be sent only once, and the address of the response is compared.
        _ => false,
#else
        // .NET Standard does not have SocketsHttpHandler, but the program may run on a platform that does.
        _ => handler.GetType().GetProperty(nameof(HttpClientHandler.AllowAutoRedirect))?.GetValue(handler) is true,
#endif
    };

#if NET
    private static HttpMessageHandler? HandlerOf(HttpMessageInvoker client)
    {
        try
        {
            return Field(client);
        }
        catch (MissingFieldException)
        {
            return null;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handler")]
    private static extern ref HttpMessageHandler Field(HttpMessageInvoker client);
#else
    private static HttpMessageHandler? HandlerOf(HttpMessageInvoker client)
    {
        const System.Reflection.BindingFlags Own = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic;
        return (typeof(HttpMessageInvoker).GetField("_handler", Own) ?? typeof(HttpMessageInvoker).GetField("handler", Own))?.GetValue(client) as HttpMessageHandler;
    }
#endif
}
