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

        return TryCoerce(ref reader, context, name, ref additional, coerce, out T value) ? value : null;
    }

    public static T? Reference<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, Coercion<T> coerce)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.Null) return Null<T>(context, name, nullable, ref additional);

        return TryCoerce(ref reader, context, name, ref additional, coerce, out T? value) ? value : null;
    }

    public static T? Item<T>(ref Utf8JsonReader reader, JsonReadContext context, Coercion<T> coerce)
    {
        string received = TokenName.Of(ref reader);
        switch (coerce(ref reader, context.Clock, out T? value))
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

    /// <returns>Whether there is a value. The raw JSON is kept either way.</returns>
    private static bool TryCoerce<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional, Coercion<T> coerce, out T? value)
    {
        string received = TokenName.Of(ref reader);
        string? example = context.ExampleOf(ref reader, name);
        Coerced coerced = coerce(ref reader, context.Clock, out value);
        if (coerced == Coerced.No)
        {
            Unreadable(ref reader, context, name, received, ref additional);
            return false;
        }

        bool isNull = coerced == Coerced.ToNull;
        if (coerced == Coerced.Yes || (isNull && !context.IsEmptyPromised)) context.Tell(DriftKind.TypeCoerced, name, received, example);
        Keep<object>(ref reader, name, isNull ? null : value, ref additional);
        return !isNull;
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
