#if NET
using System.Runtime.CompilerServices;
#endif

namespace OfficeGest.Http;

/// <summary>Finds handlers that follow redirects or repeat requests, before anything is sent through them.</summary>
internal static class HandlerChecks
{
    /// <exception cref="ArgumentException">A handler of the client does what none may do, or which one it has cannot be seen.</exception>
    public static void Check(HttpClient client, string name) => Check(
        HandlerOf(client) ?? throw new ArgumentException($"{name} does not show the handler that it sends through, and one that follows redirects cannot be told. Set {nameof(OfficeGestClientOptions.Handler)} instead."),
        name);

    /// <exception cref="ArgumentException">The handler, or one below it, does what none may do.</exception>
    public static void Check(HttpMessageHandler? handler, string name)
    {
        while (handler is not null)
        {
            if (Repeats(handler))
            {
                throw new ArgumentException(
                    $"{name} holds a {handler.GetType().Name}, which can send a write again that the server has carried out already. Leave it out: the client repeats what is safe by itself, see {nameof(OfficeGestClientOptions.Retry)}.");
            }

            if (Follows(handler))
            {
                throw new ArgumentException(
                    $"{name} holds a {handler.GetType().Name} that follows redirects by itself, and would take passwords and cookies along. Set its AllowAutoRedirect to false.");
            }

            handler = (handler as DelegatingHandler)?.InnerHandler;
        }
    }

    // By name, since the packages that they come from are not referenced.
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

        // Another is left to what is seen when it sends: its body goes out once, and the address of the response is compared.
        _ => false,
#else
        // SocketsHttpHandler has no name in .NET Standard, but may be there all the same.
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
