using System.Text.Json;

namespace OfficeGest.Json;

/// <summary>The way of every value that is not as promised: coerced, null, or kept as it came; and told.</summary>
internal static class Tolerant
{
    public static T? Value<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, Coercion<T> coerce)
        where T : struct
    {
        if (reader.TokenType == JsonTokenType.Null) return Null<T?>(context, name, nullable);

        string received = TokenName.Of(ref reader);
        string? example = context.ExampleOf(ref reader, name);
        switch (coerce(ref reader, out T value))
        {
            case Coerced.Exact:
                return value;
            case Coerced.Yes:
                context.Tell(DriftKind.TypeCoerced, name, received, example);
                return value;
            case Coerced.ToNull:
                if (!context.IsEmptyPromised) context.Tell(DriftKind.TypeCoerced, name, received, example);
                return null;
            default:
                Unreadable(ref reader, context, name, received, ref additional);
                return null;
        }
    }

    public static T? Reference<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, Coercion<T?> coerce)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.Null) return Null<T>(context, name, nullable);

        string received = TokenName.Of(ref reader);
        string? example = context.ExampleOf(ref reader, name);
        switch (coerce(ref reader, out T? value))
        {
            case Coerced.Exact:
                return value;
            case Coerced.Yes:
                context.Tell(DriftKind.TypeCoerced, name, received, example);
                return value;
            case Coerced.ToNull:
                if (!context.IsEmptyPromised) context.Tell(DriftKind.TypeCoerced, name, received, example);
                return null;
            default:
                Unreadable(ref reader, context, name, received, ref additional);
                return null;
        }
    }

    public static T? Item<T>(ref Utf8JsonReader reader, JsonReadContext context, Coercion<T> coerce)
    {
        string received = TokenName.Of(ref reader);
        switch (coerce(ref reader, out T value))
        {
            case Coerced.Exact:
                return value;
            case Coerced.Yes:
                context.Tell(DriftKind.TypeCoerced, null, received);
                return value;
            default:
                reader.TrySkip();
                context.Unfit = true;
                return default;
        }
    }

    public static T? Null<T>(JsonReadContext context, string name, bool nullable)
    {
        if (!nullable) context.Tell(DriftKind.UnexpectedNull, name, TokenName.Null);
        return default;
    }

    public static void Unreadable(
        ref Utf8JsonReader reader, JsonReadContext context, string name, string received, ref AdditionalProperties? additional)
    {
        string? example = context.ExampleOf(ref reader, name);
        (additional ??= new AdditionalProperties()).KeepUnreadable(name, JsonElement.ParseValue(ref reader));
        context.Tell(DriftKind.TypeMismatch, name, received, example);
    }
}
