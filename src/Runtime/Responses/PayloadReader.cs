using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Responses;

/// <summary>Finds the payload in its envelope and reads it.</summary>
internal static class PayloadReader
{
    /// <returns>False if there is no payload: a 204, an empty body, a null.</returns>
    public static bool TryRead<T>(ReceivedResponse response, JsonRead<T> read, out T? value)
    {
        value = default;
        if (response.IsEmpty)
        {
            response.Recorder.ThrowIfAny(!response.Operation.IsSafe);
            return false;
        }

        response.CheckContentType();
        response.Recorder.Hold();
        bool found;
        try
        {
            found = Envelope.Read(response, (ref Utf8JsonReader reader) => Payload(ref reader, response, read), out value, out _);
            response.Recorder.Release();
        }
        catch (JsonException exception)
        {
            response.Recorder.Release();
            throw response.Unreadable("its JSON is invalid", exception);
        }

        response.Recorder.ThrowIfAny(!response.Operation.IsSafe);
        return found;
    }

    /// <summary>Checks that a response whose payload is ignored does not report a failure.</summary>
    public static void CheckIgnored(ReceivedResponse response)
    {
        if (response.IsEmpty) return;

        var signs = FailureSigns.None;
        try
        {
            var reader = new Utf8JsonReader(response.Span, response.ReaderOptions);
            if (reader.Read()) signs = FailureObject.Of(reader);
        }
        catch (JsonException)
        {
            // The spec declares no payload, so any content is allowed.
        }

        if ((signs & FailureSigns.Plain) != 0) throw response.Refused();
    }

    private static T? Payload<T>(ref Utf8JsonReader reader, ReceivedResponse response, JsonRead<T> read)
    {
        JsonReadContext context = response.Context;
        Utf8JsonReader start = reader;
        T? value = read(ref reader, context);
        if (!context.TakeUnfit())
        {
            if (start.TokenType == JsonTokenType.StartObject && IsFailure(start, context)) throw response.Refused();

            return value;
        }

        string received = TokenName.Of(ref start);
        if (start.TokenType == JsonTokenType.StartObject && (FailureObject.Of(start) & FailureSigns.Any) != 0) throw response.Refused();

        if (Containers.IsArrayOfOneObject(start))
        {
            start.Read();
            value = read(ref start, context);
            if (!context.TakeUnfit())
            {
                context.Tell(DriftKind.TypeCoerced, null, received);
                return value;
            }
        }

        response.Recorder.Discard();
        context.Tell(DriftKind.TypeMismatch, null, received);
        throw response.Unreadable(start.TokenType == JsonTokenType.StartObject
            ? "its payload has none of the keys that the spec requires"
            : $"its payload is of another type ({received}) than the spec says");
    }

    // The record reader has checked this already, unless the record has no envelope and has keys that also occur in failures.
    private static bool IsFailure(Utf8JsonReader start, JsonReadContext context) =>
        (context.IsBare || !context.PayloadIsRecord) && context.IsFreeFailure(FailureObject.Of(start));
}
