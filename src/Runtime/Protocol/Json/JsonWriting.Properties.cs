using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonWriting
{
    /// <summary>Writes a property that is never null, unless its key was missing and it has not been set since.</summary>
    public static void Required<T>(Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T value, AdditionalProperties additional, JsonWrite<T> write)
    {
        if (additional.Came is { } came && WriteAsItCame(came, writer, name, value, isNeverNull: true, write)) return;

        writer.WritePropertyName(name);
        Item(writer, value, write);
    }

    /// <summary>Writes a property that may be null. A null is written if one was received, or if one was set and the spec allows it.</summary>
    public static void Optional<T>(
        Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T? value, AdditionalProperties additional, JsonWrite<T> write, bool sendsNull = false)
        where T : class
    {
        if (additional.Came is { } came && WriteAsItCame(came, writer, name, value, isNeverNull: false, write)) return;

        if (value is null && !sendsNull) return;

        writer.WritePropertyName(name);
        Item(writer, value!, write);
    }

    /// <inheritdoc cref="Optional{T}(Utf8JsonWriter, ReadOnlySpan{byte}, T, AdditionalProperties, JsonWrite{T}, bool)"/>
    public static void OptionalValue<T>(
        Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T? value, AdditionalProperties additional, JsonWrite<T> write, bool sendsNull = false)
        where T : struct
    {
        if (additional.Came is { } came && came.Write<T?>(writer, name, value, isNeverNull: false) == Rewritten.Yes) return;

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

    /// <summary>Writes a scalar that is never null, unless its key was missing and it has not been set since.</summary>
    public static void Required<TFormat, T>(Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T value, AdditionalProperties additional)
        where TFormat : struct, IScalarFormat<T>
    {
        if (additional.Came is { } came && came.Write(writer, name, value, isNeverNull: true) == Rewritten.Yes) return;

        writer.WritePropertyName(name);
        if (value is not null) default(TFormat).Write(writer, value);
        else writer.WriteNullValue();
    }

    /// <summary>Writes a scalar that may be null. A null is written if one was received, or if one was set and the spec allows it.</summary>
    public static void Optional<TFormat, T>(Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T? value, AdditionalProperties additional, bool sendsNull = false)
        where TFormat : struct, IScalarFormat<T>
        where T : class
    {
        if (additional.Came is { } came && came.Write(writer, name, value, isNeverNull: false) == Rewritten.Yes) return;

        if (value is not null)
        {
            writer.WritePropertyName(name);
            default(TFormat).Write(writer, value);
        }
        else if (sendsNull)
        {
            writer.WriteNull(name);
        }
    }

    /// <inheritdoc cref="Optional{TFormat, T}(Utf8JsonWriter, ReadOnlySpan{byte}, T, AdditionalProperties, bool)"/>
    public static void OptionalValue<TFormat, T>(Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T? value, AdditionalProperties additional, bool sendsNull = false)
        where TFormat : struct, IScalarFormat<T>
        where T : struct
    {
        if (additional.Came is { } came && came.Write(writer, name, value, isNeverNull: false) == Rewritten.Yes) return;

        if (value is { } some)
        {
            writer.WritePropertyName(name);
            default(TFormat).Write(writer, some);
        }
        else if (sendsNull)
        {
            writer.WriteNull(name);
        }
    }

    private static bool WriteAsItCame<T>(AsItCame came, Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T? value, bool isNeverNull, JsonWrite<T> write)
    {
        switch (came.Write(writer, name, value, isNeverNull))
        {
            case Rewritten.No:
                return false;
            case Rewritten.InArray:
                writer.WritePropertyName(name);
                writer.WriteStartArray();
                write(writer, value!);
                writer.WriteEndArray();
                return true;
            default:
                return true;
        }
    }
}
