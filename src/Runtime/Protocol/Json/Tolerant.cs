using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>Handles a value of an unexpected type: coerces it, reads null, or keeps the raw JSON, and reports drift.</summary>
internal static class Tolerant
{
    public static T? Value<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, Coercion<T> coerce)
        where T : struct
    {
        if (reader.TokenType == JsonTokenType.Null) return Null<T?>(context, name, nullable, ref additional);

        string received = TokenName.Of(ref reader);
        string? example = context.ExampleOf(ref reader, name);
        T? read = null;
        switch (coerce(ref reader, out T value))
        {
            case Coerced.Exact:
                read = value;
                break;
            case Coerced.Yes:
                read = value;
                context.Tell(DriftKind.TypeCoerced, name, received, example);
                break;
            case Coerced.ToNull:
                if (!context.IsEmptyPromised) context.Tell(DriftKind.TypeCoerced, name, received, example);
                break;
            default:
                Unreadable(ref reader, context, name, received, ref additional);
                return null;
        }

        Keep(ref reader, name, read, ref additional);
        return read;
    }

    public static T? Reference<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, Coercion<T?> coerce)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.Null) return Null<T>(context, name, nullable, ref additional);

        string received = TokenName.Of(ref reader);
        string? example = context.ExampleOf(ref reader, name);
        switch (coerce(ref reader, out T? value))
        {
            case Coerced.Exact:
                break;
            case Coerced.Yes:
                context.Tell(DriftKind.TypeCoerced, name, received, example);
                break;
            case Coerced.ToNull:
                value = null;
                if (!context.IsEmptyPromised) context.Tell(DriftKind.TypeCoerced, name, received, example);
                break;
            default:
                Unreadable(ref reader, context, name, received, ref additional);
                return null;
        }

        Keep(ref reader, name, value, ref additional);
        return value;
    }

    public static T? Item<T>(ref Utf8JsonReader reader, JsonReadContext context, Coercion<T> coerce)
    {
        string received = TokenName.Of(ref reader);
        switch (coerce(ref reader, out T value))
        {
            case Coerced.Exact:
                context.Altered = true;
                return value;
            case Coerced.Yes:
                context.Altered = true;
                context.Tell(DriftKind.TypeCoerced, null, received);
                return value;
            default:
                reader.TrySkip();
                context.Unfit = true;
                return default;
        }
    }

    public static T? Null<T>(JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional)
    {
        if (nullable)
        {
            context.KeepNull(name);
            return default;
        }

        context.Tell(DriftKind.UnexpectedNull, name, TokenName.Null);
        (additional ??= new AdditionalProperties()).Remember().Keep(new KeptValue(name, RawJson.Null, null));
        return default;
    }

    /// <summary>Keeps the raw JSON of a scalar for as long as its property has the value.</summary>
    public static void Keep<T>(ref Utf8JsonReader reader, string name, T? value, ref AdditionalProperties? additional) =>
        (additional ??= new AdditionalProperties()).Remember().Keep(KeptValue.Of(name, RawJson.Of(ref reader), value));

    /// <summary>A value of the expected type, but perhaps not in the spelling that we write.</summary>
    public static T AsPromised<T>(ref Utf8JsonReader reader, string name, T value, bool isAsWritten, ref AdditionalProperties? additional)
    {
        if (!isAsWritten) Keep(ref reader, name, value, ref additional);
        return value;
    }

    /// <inheritdoc cref="AsPromised{T}(ref Utf8JsonReader, string, T, bool, ref AdditionalProperties)"/>
    public static T AsPromised<T>(JsonReadContext context, T value, bool isAsWritten)
    {
        if (!isAsWritten) context.Altered = true;
        return value;
    }

    public static void Unreadable(
        ref Utf8JsonReader reader, JsonReadContext context, string name, string received, ref AdditionalProperties? additional)
    {
        string? example = context.ExampleOf(ref reader, name);
        KeepUnreadable(JsonElement.ParseValue(ref reader), name, ref additional);
        context.Tell(DriftKind.TypeMismatch, name, received, example);
    }

    public static void KeepUnreadable(JsonElement value, string name, ref AdditionalProperties? additional)
    {
        additional ??= new AdditionalProperties();
        additional.KeepUnreadable(name, value);
        additional.Remember().Keep(new KeptValue(name, value, null));
    }
}
