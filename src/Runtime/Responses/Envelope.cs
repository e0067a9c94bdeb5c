using System.Text;
using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Responses;

/// <summary>Reads the object around a payload: the payload under one key, figures under another, in either order.</summary>
internal static class Envelope
{
    public delegate T? ReadPayload<T>(ref Utf8JsonReader reader);

    /// <returns>Whether there was a payload that is not null.</returns>
    /// <exception cref="OfficeGestResponseException">The response reports a failure.</exception>
    public static bool Read<T>(ReceivedResponse response, ReadPayload<T> read, out T? value, out PageMeta? meta)
    {
        value = default;
        meta = null;
        var reader = new Utf8JsonReader(response.Span, response.ReaderOptions);
        reader.Read();
        if (response.Operation.Envelope is not { } key) return ReadBare(ref reader, response.Context, false, read, out value);

        if (reader.TokenType == JsonTokenType.StartObject && ReadEnveloped(ref reader, response, key, read, out bool present, out value, out meta)) return present;

        response.Context.Tell(DriftKind.EnvelopeMissing, key, TokenName.Of(ref reader));
        reader = new Utf8JsonReader(response.Span, response.ReaderOptions);
        reader.Read();
        return ReadBare(ref reader, response.Context, true, read, out value);
    }

    /// <returns>Whether it is an envelope: it has the key of the payload, or no key that could belong to the payload itself.</returns>
    private static bool ReadEnveloped<T>(
        ref Utf8JsonReader reader, ReceivedResponse response, string key, ReadPayload<T> read, out bool present, out T? value, out PageMeta? meta)
    {
        JsonReadContext context = response.Context;
        bool found = false;
        bool isEmpty = true;
        bool hasBeside = false;
        AdditionalProperties? beside = null;
        var signs = FailureSigns.None;
        List<(string Key, string Type)>? others = null;
        value = default;
        meta = null;
        present = false;
        while (context.NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            if (Is(name, key))
            {
                // One of two payloads would be lost.
                if (found) throw response.Unreadable($"it has two payloads named '{key}'");

                found = true;
                present = reader.TokenType != JsonTokenType.Null;
                isEmpty = IsEmpty(reader);
                if (!present) continue;

                context.Enter(key);
                value = Payload(ref reader, context, false, read);
                context.Leave();
            }
            else if (response.Operation.Meta is { } metaKey && Is(name, metaKey))
            {
                context.Enter(metaKey);
                meta = MetaReader.Read(ref reader, context, response.Operation.Paging);
                response.Throttle.Observe(meta);
                context.Leave();
            }
            else
            {
                signs |= FailureObject.OfMember(name, reader);
                if (BesideKey(name, response.Operation.Beside) is { } promised)
                {
                    hasBeside = true;
                    if (response.Operation.Paging is null) reader.Skip();
                    else (beside ??= new AdditionalProperties()).Keep(promised, JsonElement.ParseValue(ref reader));
                    continue;
                }

                if ((others ??= []).Count < UnknownKeys.Maximum) others.Add((context.Unknown(name).Shown, TokenName.Of(ref reader)));
                reader.Skip();
            }
        }

        reader.Read();
        if (response.Operation.Paging is { } paging) meta = PageFigureReader.Complete(meta, beside, response.Operation, paging);
        if (found)
        {
            if ((signs & FailureSigns.Failure) != 0 || (isEmpty && (signs & FailureSigns.Errors) != 0)) throw response.Refused();
        }
        else
        {
            if (others is not null || (hasBeside && (signs & FailureSigns.Any) != 0)) return false;

            context.Tell(DriftKind.EnvelopeMissing, key, "object");
        }

        if (others is null) return true;

        foreach ((string other, string type) in others) context.Tell(DriftKind.UnknownField, other, type);
        return true;
    }

    private static bool ReadBare<T>(ref Utf8JsonReader reader, JsonReadContext context, bool isBare, ReadPayload<T> read, out T? value)
    {
        value = default;
        if (reader.TokenType == JsonTokenType.Null) return false;

        value = Payload(ref reader, context, isBare, read);
        reader.Read();
        return true;
    }

    private static T? Payload<T>(ref Utf8JsonReader reader, JsonReadContext context, bool isBare, ReadPayload<T> read)
    {
        context.BeginPayload(isBare);
        T? value = read(ref reader);
        context.EndPayload();
        return value;
    }

    private static bool IsEmpty(Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => true,
        JsonTokenType.String => reader.ValueSpan.IsEmpty,
        JsonTokenType.StartArray or JsonTokenType.StartObject => reader.Read() && reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject,
        _ => false,
    };

    private static string? BesideKey(ReadOnlySpan<byte> name, IReadOnlyList<string> keys)
    {
        for (int i = 0; i < keys.Count; i++)
            if (Is(name, keys[i])) return keys[i];
        return null;
    }

    private static bool Is(ReadOnlySpan<byte> name, string key)
    {
        if (name.Length != key.Length) return name.Length > key.Length && Encoding.UTF8.GetBytes(key).AsSpan().SequenceEqual(name);

        for (int i = 0; i < name.Length; i++)
            if (name[i] != key[i]) return false;
        return true;
    }
}
