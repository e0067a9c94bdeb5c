using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonReading
{
    /// <summary>Reads a scalar that is a value type in C#.</summary>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <typeparam name="T">Its type.</typeparam>
    public static T? Value<TFormat, T>(ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional)
        where TFormat : struct, IScalarFormat<T>
        where T : struct
    {
        if (!default(TFormat).TryRead(ref reader, out T value)) return Tolerant.Value(ref reader, context, name, nullable, ref additional, Coercion<TFormat, T>.Instance);
        if (!default(TFormat).IsAsWritten(ref reader, value)) Tolerant.Keep(ref reader, name, value, ref additional);

        return value;
    }

    /// <summary>Reads a scalar that is a reference type in C#.</summary>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <typeparam name="T">Its type.</typeparam>
    public static T? Reference<TFormat, T>(ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional)
        where TFormat : struct, IScalarFormat<T>
        where T : class
    {
        if (typeof(TFormat) == typeof(StringScalar) && context.Pooled(ref reader) is { } pooled) return Unsafe.As<string, T>(ref pooled);
        if (!default(TFormat).TryRead(ref reader, out T? value)) return Tolerant.Reference(ref reader, context, name, nullable, ref additional, Coercion<TFormat, T>.Instance);
        if (!default(TFormat).IsAsWritten(ref reader, value)) Tolerant.Keep(ref reader, name, value, ref additional);

        return value;
    }
}
