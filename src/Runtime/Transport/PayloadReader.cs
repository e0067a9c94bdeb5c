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
        bool found;
        try
        {
            found = Envelope.Read(answer, (ref Utf8JsonReader reader) => Payload(ref reader, answer, read), out value, out _);
        }
        catch (JsonException exception)
        {
            throw answer.Unreadable("its JSON is broken", exception);
        }

        answer.Recorder.ThrowIfAny(!answer.Operation.IsSafe);
        return found;
    }

    private static T? Payload<T>(ref Utf8JsonReader reader, Answer answer, JsonRead<T> read)
    {
        JsonReadContext context = answer.Context;
        Utf8JsonReader start = reader;
        T? value = read(ref reader, context);
        if (!context.TakeUnfit()) return value;

        string received = TokenName.Of(ref start);
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

        context.Tell(DriftKind.TypeMismatch, null, received);
        throw answer.Unreadable($"its payload is of another type ({received}) than the spec says");
    }
}
