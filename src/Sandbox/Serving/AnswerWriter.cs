using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Sends a response, always with its length, so that clients can detect a cut response.</summary>
internal static class AnswerWriter
{
    public static ReadOnlyMemory<byte> Render(Answer answer)
    {
        if (answer.Json is null)
            return answer.Bytes;
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, JsonBytes.Options))
            answer.Json(writer);
        return buffer.WrittenMemory;
    }

    public static async Task WriteAsync(HttpContext context, Answer answer, bool compress = false)
    {
        if (answer.Ending == Ending.NotAByte)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        var body = Render(answer);
        if (body.IsEmpty)
        {
            // A 204 must not have a length.
            if (answer.Status != 204)
                response.ContentLength = 0;
            return;
        }

        if (compress && Compression.Of(context.Request) is { } coding)
        {
            body = Compression.Compress(body, coding);
            response.Headers.ContentEncoding = coding;
            response.Headers.Vary = "Accept-Encoding";
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = body.Length;
        if (answer.Ending == Ending.Half)
        {
            await response.Body.WriteAsync(body[..(body.Length / 2)], context.RequestAborted).ConfigureAwait(false);
            await response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            context.Abort();
            return;
        }

        await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
