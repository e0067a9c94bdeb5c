using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>
/// Reads items of lists, values of maps and bare payloads. A value that cannot be read is skipped and marked in the context.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonItem
{
    /// <summary>Reads any JSON, including a null.</summary>
    public static JsonElement Any(ref Utf8JsonReader reader, JsonReadContext context) => JsonElement.ParseValue(ref reader);

    /// <summary>A scalar.</summary>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <typeparam name="T">Its type.</typeparam>
    public static T? Scalar<TFormat, T>(ref Utf8JsonReader reader, JsonReadContext context)
        where TFormat : struct, IScalarFormat<T>
    {
        if (typeof(TFormat) == typeof(StringScalar) && context.Pooled(ref reader) is { } pooled) return Unsafe.As<string, T>(ref pooled);
        if (!default(TFormat).TryRead(ref reader, out T? value)) return Tolerant.Item(ref reader, context, Coercion<TFormat, T>.Instance);
        if (!default(TFormat).IsAsWritten(ref reader, value)) context.Altered = true;

        return value;
    }

    /// <summary>Creates a reader for lists.</summary>
    public static JsonRead<IReadOnlyList<T>> List<T>(JsonRead<T> read, bool itemNullable) => (ref Utf8JsonReader reader, JsonReadContext context) =>
    {
        AdditionalProperties? unreadable = null;
        context.Altered = false;
        context.Enter(JsonPath.AnyItem);
        IReadOnlyList<T>? items = reader.TokenType == JsonTokenType.StartArray
            ? JsonReading.Items(ref reader, context, string.Empty, ref unreadable, read, itemNullable)
            : Containers.ListFromOther(ref reader, context, string.Empty, ref unreadable, read, itemNullable);
        context.Leave();
        context.Unfit = items is null;
        return items;
    };

    /// <summary>Creates a reader for maps.</summary>
    public static JsonRead<IReadOnlyDictionary<string, T>> Map<T>(JsonRead<T> read, bool valueNullable) => (ref Utf8JsonReader reader, JsonReadContext context) =>
    {
        AdditionalProperties? unreadable = null;
        context.Altered = false;
        context.Enter(JsonPath.AnyValue);
        IReadOnlyDictionary<string, T>? values = reader.TokenType == JsonTokenType.StartObject
            ? Containers.Members(ref reader, context, string.Empty, ref unreadable, read, valueNullable)
            : Containers.MapFromOther<T>(ref reader, context, string.Empty, ref unreadable);
        context.Leave();
        context.Unfit = values is null;
        return values;
    };

    /// <summary>Creates a reader for a string enumeration that may have further values.</summary>
    public static JsonRead<T> OpenEnum<T>(Func<string, T> create)
        where T : struct, IOpenEnum => (ref Utf8JsonReader reader, JsonReadContext context) =>
    {
        if (Scalar<StringScalar, string>(ref reader, context) is not { } text) return default;

        T value = create(text);
        if (!value.IsKnown) context.TellValue(DriftKind.UnknownEnumValue, null, text);
        return value;
    };

    /// <summary>Creates a reader for an integer enumeration that may have further values.</summary>
    public static JsonRead<T> OpenInteger<T>(Func<long, T> create)
        where T : struct, IOpenEnum => (ref Utf8JsonReader reader, JsonReadContext context) =>
    {
        long number = Scalar<Int64Scalar, long>(ref reader, context);
        if (context.Unfit) return default;

        T value = create(number);
        if (!value.IsKnown) context.TellValue(DriftKind.UnknownEnumValue, null, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return value;
    };
}
