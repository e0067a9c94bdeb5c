using System.Text;
using System.Text.Json;
using OfficeGest.Json;

namespace OfficeGest.Transport;

/// <summary>The object around a payload: the payload under one key, figures under another, in either order.</summary>
internal static class Envelope
{
    public delegate T? ReadPayload<T>(ref Utf8JsonReader reader);

    /// <returns>Whether there was a payload that is not null.</returns>
    public static bool Read<T>(Answer answer, ReadPayload<T> read, out T? value, out PageMeta? meta)
    {
        value = default;
        meta = null;
        var reader = new Utf8JsonReader(answer.Span, answer.ReaderOptions);
        reader.Read();
        if (answer.Operation.Envelope is not { } key) return ReadBare(ref reader, read, out value);

        if (reader.TokenType == JsonTokenType.StartObject && ReadEnveloped(ref reader, answer, key, read, out bool present, out value, out meta)) return present;

        answer.Context.Tell(DriftKind.EnvelopeMissing, key, TokenName.Of(ref reader));
        reader = new Utf8JsonReader(answer.Span, answer.ReaderOptions);
        reader.Read();
        return ReadBare(ref reader, read, out value);
    }

    /// <returns>Whether the key of the payload was there.</returns>
    private static bool ReadEnveloped<T>(
        ref Utf8JsonReader reader, Answer answer, string key, ReadPayload<T> read, out bool present, out T? value, out PageMeta? meta)
    {
        JsonReadContext context = answer.Context;
        bool found = false;
        List<(string Key, string Type)>? others = null;
        value = default;
        meta = null;
        present = false;
        while (context.NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            if (Is(name, key))
            {
                found = true;
                present = reader.TokenType != JsonTokenType.Null;
                if (!present) continue;

                context.Enter(key);
                value = read(ref reader);
                context.Leave();
            }
            else if (answer.Operation.Meta is { } metaKey && Is(name, metaKey))
            {
                context.Enter(metaKey);
                meta = MetaReader.Read(ref reader, context, answer.Operation.Paging);
                answer.Throttle.Observe(meta);
                context.Leave();
            }
            else
            {
                if ((others ??= []).Count < UnknownKeys.Maximum) others.Add((context.Unknown(name).Shown, TokenName.Of(ref reader)));
                reader.Skip();
            }
        }

        reader.Read();
        if (!found || others is null) return found;

        foreach ((string other, string type) in others) context.Tell(DriftKind.UnknownField, other, type);
        return true;
    }

    private static bool ReadBare<T>(ref Utf8JsonReader reader, ReadPayload<T> read, out T? value)
    {
        value = default;
        if (reader.TokenType == JsonTokenType.Null) return false;

        value = read(ref reader);
        reader.Read();
        return true;
    }

    private static bool Is(ReadOnlySpan<byte> name, string key)
    {
        if (name.Length != key.Length) return name.Length > key.Length && Encoding.UTF8.GetBytes(key).AsSpan().SequenceEqual(name);

        for (int i = 0; i < name.Length; i++)
            if (name[i] != key[i]) return false;
        return true;
    }
}
