using System.Text.Json;
using OfficeGest.Json;

namespace OfficeGest.Transport;

/// <summary>Finds the payload in its envelope and reads it.</summary>
internal static class PayloadReader
{
    /// <returns>False when there is no payload: a 204, an empty body, a null.</returns>
    public static bool TryRead<T>(Answer answer, JsonRead<T> read, out T? value)
    {
        value = default;
        if (answer.IsEmpty)
        {
            answer.Recorder.ThrowIfAny(!answer.Operation.IsSafe);
            return false;
        }

        answer.CheckContentType();
        answer.Recorder.Hold();
        bool found;
        try
        {
            found = Envelope.Read(answer, (ref Utf8JsonReader reader) => Payload(ref reader, answer, read), out value, out _);
            answer.Recorder.Release();
        }
        catch (JsonException exception)
        {
            answer.Recorder.Release();
            throw answer.Unreadable("its JSON is broken", exception);
        }

        answer.Recorder.ThrowIfAny(!answer.Operation.IsSafe);
        return found;
    }

    /// <summary>Makes sure that an answer from which nothing is read does not say that it is a failure.</summary>
    public static void CheckIgnored(Answer answer)
    {
        if (answer.IsEmpty) return;

        var signs = FailureSigns.None;
        try
        {
            var reader = new Utf8JsonReader(answer.Span, answer.ReaderOptions);
            if (reader.Read()) signs = FailureObject.Of(reader);
        }
        catch (JsonException)
        {
            // Nothing was promised, so anything may come.
        }

        if ((signs & FailureSigns.Plain) != 0) throw answer.Refused();
    }

    private static T? Payload<T>(ref Utf8JsonReader reader, Answer answer, JsonRead<T> read)
    {
        JsonReadContext context = answer.Context;
        Utf8JsonReader start = reader;
        T? value = read(ref reader, context);
        if (!context.TakeUnfit())
        {
            if (start.TokenType == JsonTokenType.StartObject && IsFailure(start, context)) throw answer.Refused();

            return value;
        }

        string received = TokenName.Of(ref start);
        if (start.TokenType == JsonTokenType.StartObject && (FailureObject.Of(start) & FailureSigns.Any) != 0) throw answer.Refused();

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

        answer.Recorder.Discard();
        context.Tell(DriftKind.TypeMismatch, null, received);
        throw answer.Unreadable(start.TokenType == JsonTokenType.StartObject
            ? "its payload has none of the keys that the spec requires"
            : $"its payload is of another type ({received}) than the spec says");
    }

    // The reader of a record has asked already, unless the record came without its envelope and knows the words of failures itself.
    private static bool IsFailure(Utf8JsonReader start, JsonReadContext context) =>
        (context.IsBare || !context.PayloadIsRecord) && context.IsFreeFailure(FailureObject.Of(start));
}
