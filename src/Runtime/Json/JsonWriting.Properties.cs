using System.Text.Json;

namespace OfficeGest.Json;

public static partial class JsonWriting
{
    /// <summary>A property that is never null: left out when its key did not come and nobody has set it.</summary>
    public static void Required<T>(Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T value, AdditionalProperties additional, JsonWrite<T> write)
    {
        if (additional.Came is { } came && came.TryWrite(writer, name, value, isNeverNull: true, write)) return;

        writer.WritePropertyName(name);
        Item(writer, value, write);
    }

    /// <summary>A property that may be null. A null is written when it came, or when it was set where one is allowed.</summary>
    public static void Optional<T>(
        Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T? value, AdditionalProperties additional, JsonWrite<T> write, bool sendsNull = false)
        where T : class
    {
        if (additional.Came is { } came && came.TryWrite(writer, name, value, isNeverNull: false, write)) return;

        if (value is null && !sendsNull) return;

        writer.WritePropertyName(name);
        Item(writer, value!, write);
    }

    /// <inheritdoc cref="Optional{T}(Utf8JsonWriter, ReadOnlySpan{byte}, T, AdditionalProperties, JsonWrite{T}, bool)"/>
    public static void OptionalValue<T>(
        Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T? value, AdditionalProperties additional, JsonWrite<T> write, bool sendsNull = false)
        where T : struct
    {
        if (additional.Came is { } came && came.TryWrite<T?>(writer, name, value, isNeverNull: false, write: null)) return;

        if (value is { } some)
        {
            writer.WritePropertyName(name);
            write(writer, some);
        }
        else if (sendsNull)
        {
            writer.WriteNull(name);
        }
    }
}
