using System.Net.Http.Headers;
using OfficeGest.Protocol;

namespace OfficeGest.Pipeline;

/// <summary>The HTTP request of an attempt.</summary>
internal static class RequestMessage
{
    public static HttpRequestMessage Create(Call call, string userAgent)
    {
        (AccessToken? token, ApiKeyPlace? place) = (call.Token, call.Token?.Place);
        var message = new HttpRequestMessage(call.Operation.HttpMethod, place is { InQuery: true } ? place.AddTo(call.Address, token!.Value) : call.Address);
        message.Headers.TryAddWithoutValidation("Accept", call.Operation.Accept);
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (token is not null && place is null) message.Headers.Authorization = new AuthenticationHeaderValue(token.Scheme, token.Value);
        if (call.Request.Cookies is { } cookies) message.Headers.TryAddWithoutValidation("Cookie", cookies);
        message.Content = Body(call);
        foreach (KeyValuePair<string, string> header in call.Request.Headers)
        {
            if (message.Headers.TryAddWithoutValidation(header.Key, header.Value)) continue;

            message.Content?.Headers.Remove(header.Key);
            message.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (place is { InQuery: false }) Replace(message, place.Name, token!.Value);
        foreach (KeyValuePair<string, string> header in call.Request.ExtraHeaders) Replace(message, header.Key, header.Value);
        return message;
    }

    private static void Replace(HttpRequestMessage message, string name, string value)
    {
        // A header that only a body can have is rejected, not removed.
        if (message.Headers.TryAddWithoutValidation(name, value))
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
            return;
        }

        message.Content?.Headers.Remove(name);
        message.Content?.Headers.TryAddWithoutValidation(name, value);
    }

    // A write without a body still gets an empty one: .NET sends a request without a body again when a reused
    // connection breaks, though the server may have applied the first one.
    private static HttpContent? Body(Call call) =>
        call.Request.Body?.Create() ?? (call.Operation.IsSafe ? null : new ByteArrayContent([]));
}
