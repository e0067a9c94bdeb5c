using System.Numerics;
using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonItem
{
    /// <summary>True or false; <c>1</c>, <c>0</c> and their like are coerced.</summary>
    public static bool Boolean(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Boolean(ref reader, out bool value)
            ? value
            : Tolerant.Item<bool>(ref reader, context, Coerce.Boolean);

    /// <summary>A flag sent as <c>1</c> or <c>0</c>.</summary>
    public static bool BooleanDigit(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.BooleanDigit(ref reader, out bool value)
            ? value
            : Tolerant.Item<bool>(ref reader, context, Coerce.Boolean);

    /// <summary>A whole number of 32 bits.</summary>
    public static int Int32(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value)
            ? value
            : Tolerant.Item<int>(ref reader, context, Coerce.Int32);

    /// <summary>A whole number of 64 bits.</summary>
    public static long Int64(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : Tolerant.Item<long>(ref reader, context, Coerce.Int64);

    /// <summary>A whole number of 32 bits without sign.</summary>
    public static uint UInt32(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt32(out uint value)
            ? value
            : Tolerant.Item<uint>(ref reader, context, Coerce.UInt32);

    /// <summary>A whole number of 64 bits without sign.</summary>
    public static ulong UInt64(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out ulong value)
            ? value
            : Tolerant.Item<ulong>(ref reader, context, Coerce.UInt64);

    /// <summary>A whole number of any size.</summary>
    public static BigInteger BigInteger(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.BigInteger(ref reader, out BigInteger value)
            ? value
            : Tolerant.Item<BigInteger>(ref reader, context, Coerce.BigInteger);

    /// <summary>A number in single precision.</summary>
    public static float Single(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Single(ref reader, out float value)
            ? Tolerant.AsPromised(context, value, AsWritten.Single(ref reader, value))
            : Tolerant.Item<float>(ref reader, context, Coerce.Single);

    /// <summary>A number in double precision.</summary>
    public static double Double(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Double(ref reader, out double value)
            ? Tolerant.AsPromised(context, value, AsWritten.Double(ref reader, value))
            : Tolerant.Item<double>(ref reader, context, Coerce.Double);

    /// <summary>An exact number, sent as a JSON number.</summary>
    public static decimal Decimal(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal value)
            ? Tolerant.AsPromised(context, value, AsWritten.Decimal(ref reader))
            : Tolerant.Item<decimal>(ref reader, context, Coerce.Decimal);

    /// <summary>An exact number, sent as a JSON string.</summary>
    public static decimal DecimalString(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.DecimalString(ref reader, out decimal value)
            ? Tolerant.AsPromised(context, value, AsWritten.DecimalString(reader.ValueSpan))
            : Tolerant.Item<decimal>(ref reader, context, Coerce.DecimalString);

    /// <summary>A whole number of 64 bits that is sent as text, and may come as a number too.</summary>
    public static long Int64String(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Int64String(ref reader, out long value)
            ? value
            : Tolerant.Item<long>(ref reader, context, Coerce.LooseInt64);
}
