using System.Numerics;
using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonReading
{
    /// <summary>True or false; <c>1</c>, <c>0</c> and their like are coerced.</summary>
    public static bool? Boolean(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Boolean(ref reader, out bool value)
            ? value
            : Tolerant.Value<bool>(ref reader, context, name, nullable, ref additional, Coerce.Boolean);

    /// <summary>A flag sent as <c>1</c> or <c>0</c>.</summary>
    public static bool? BooleanDigit(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.BooleanDigit(ref reader, out bool value)
            ? value
            : Tolerant.Value<bool>(ref reader, context, name, nullable, ref additional, Coerce.Boolean);

    /// <summary>A whole number of 32 bits.</summary>
    public static int? Int32(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value)
            ? value
            : Tolerant.Value<int>(ref reader, context, name, nullable, ref additional, Coerce.Int32);

    /// <summary>A whole number of 64 bits.</summary>
    public static long? Int64(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : Tolerant.Value<long>(ref reader, context, name, nullable, ref additional, Coerce.Int64);

    /// <summary>A whole number of 32 bits without sign.</summary>
    public static uint? UInt32(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt32(out uint value)
            ? value
            : Tolerant.Value<uint>(ref reader, context, name, nullable, ref additional, Coerce.UInt32);

    /// <summary>A whole number of 64 bits without sign.</summary>
    public static ulong? UInt64(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out ulong value)
            ? value
            : Tolerant.Value<ulong>(ref reader, context, name, nullable, ref additional, Coerce.UInt64);

    /// <summary>A whole number of any size.</summary>
    public static BigInteger? BigInteger(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.BigInteger(ref reader, out BigInteger value)
            ? value
            : Tolerant.Value<BigInteger>(ref reader, context, name, nullable, ref additional, Coerce.BigInteger);

    /// <summary>A number in single precision.</summary>
    public static float? Single(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Single(ref reader, out float value)
            ? Tolerant.AsPromised(ref reader, name, value, AsWritten.Single(ref reader, value), ref additional)
            : Tolerant.Value<float>(ref reader, context, name, nullable, ref additional, Coerce.Single);

    /// <summary>A number in double precision.</summary>
    public static double? Double(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Double(ref reader, out double value)
            ? Tolerant.AsPromised(ref reader, name, value, AsWritten.Double(ref reader, value), ref additional)
            : Tolerant.Value<double>(ref reader, context, name, nullable, ref additional, Coerce.Double);

    /// <summary>An exact number, sent as a JSON number.</summary>
    public static decimal? Decimal(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal value)
            ? Tolerant.AsPromised(ref reader, name, value, AsWritten.Decimal(ref reader), ref additional)
            : Tolerant.Value<decimal>(ref reader, context, name, nullable, ref additional, Coerce.Decimal);

    /// <summary>An exact number, sent as a JSON string.</summary>
    public static decimal? DecimalString(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.DecimalString(ref reader, out decimal value)
            ? Tolerant.AsPromised(ref reader, name, value, AsWritten.DecimalString(reader.ValueSpan), ref additional)
            : Tolerant.Value<decimal>(ref reader, context, name, nullable, ref additional, Coerce.DecimalString);

    /// <summary>A whole number of 64 bits that is sent as text, and may come as a number too.</summary>
    public static long? Int64String(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Int64String(ref reader, out long value)
            ? value
            : Tolerant.Value<long>(ref reader, context, name, nullable, ref additional, Coerce.LooseInt64);
}
