using System.ComponentModel;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>
/// Reads the values of an object's keys. A value of another type is converted if possible, otherwise kept in
/// <see cref="AdditionalProperties.Unreadable"/>, and reported either way; well-formed JSON never throws.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonReading
{
    /// <summary>Reads any JSON; a null is null.</summary>
    public static JsonElement? Any(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.Null ? Tolerant.Null<JsonElement?>(context, name, nullable, ref additional) : JsonElement.ParseValue(ref reader);

    /// <summary>Reads a value that may begin with any token.</summary>
    public static T? Union<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, JsonRead<T> read)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.Null) return Tolerant.Null<T>(context, name, nullable, ref additional);

        Utf8JsonReader start = reader;
        context.Enter(name);
        T? value = read(ref reader, context);
        context.Leave();
        if (!context.TakeUnfit()) return value;

        reader = start;
        Tolerant.Unreadable(ref reader, context, name, TokenName.Of(ref start), ref additional);
        return null;
    }

    /// <summary>Reads a string enumeration that may have further values.</summary>
    public static T? OpenEnum<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, Func<string, T> create)
        where T : struct, IOpenEnum
    {
        if (Reference<StringScalar, string>(ref reader, context, name, nullable, ref additional) is not { } text) return null;

        T value = create(text);
        additional?.Came?.Became(name, value);
        if (value.IsKnown) return value;

        // In this API the empty string means null more often than a value.
        if (text.Length == 0)
        {
            if (!context.IsEmptyPromised) context.Tell(DriftKind.TypeCoerced, name, "string:empty");
            Tolerant.Keep<object>(ref reader, name, null, ref additional);
            return null;
        }

        context.TellValue(DriftKind.UnknownEnumValue, name, text);
        return value;
    }

    /// <summary>Reads an integer enumeration that may have further values.</summary>
    public static T? OpenInteger<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, Func<long, T> create)
        where T : struct, IOpenEnum
    {
        if (Value<Int64Scalar, long>(ref reader, context, name, nullable, ref additional) is not { } number) return null;

        T value = create(number);
        additional?.Came?.Became(name, value);
        if (!value.IsKnown) context.TellValue(DriftKind.UnknownEnumValue, name, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return value;
    }

    /// <summary>Keeps and reports a key that the spec does not describe.</summary>
    public static void Additional(ref Utf8JsonReader reader, JsonReadContext context, scoped ReadOnlySpan<byte> name, ref AdditionalProperties? additional)
    {
        UnknownKey key = context.Unknown(name);
        if (context.Tells(DriftKind.UnknownField)) context.Tell(DriftKind.UnknownField, key.Shown, TokenName.Of(ref reader), context.ExampleOf(ref reader, key.Text));
        (additional ??= new AdditionalProperties()).Keep(context.OddKey ?? key.Text, SmallValue.Of(ref reader));
    }

    /// <summary>Reads a key of an object with typed additional properties.</summary>
    public static void AdditionalValue<T>(
        ref Utf8JsonReader reader,
        JsonReadContext context,
        scoped ReadOnlySpan<byte> name,
        Dictionary<string, T> values,
        ref AdditionalProperties? additional,
        JsonRead<T> read,
        bool valueNullable)
    {
        Dictionary<string, KeptPart>? parts = additional?.Came?.Parts;
        context.Altered = false;
        context.AnyKeyMayCome();
        context.Enter(JsonPath.AnyValue);
        Containers.Member(ref reader, context, string.Empty, context.KeyOf(name), values, ref parts, ref additional, read, valueNullable);
        context.Leave();
        if (parts is not null) (additional ??= new AdditionalProperties()).Remember().Parts = parts;
    }

    /// <summary>Returns the additional values of an object after all of them are read.</summary>
    public static IReadOnlyDictionary<string, T> FurtherValues<T>(Dictionary<string, T> values, AdditionalProperties? additional) =>
        additional?.Came?.Parts is { } parts ? new KeptMap<T>(values, parts) : values;
}
