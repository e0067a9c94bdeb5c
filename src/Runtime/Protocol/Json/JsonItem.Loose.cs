using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonItem
{
    /// <summary>Text that comes as a number or a boolean too, and is their text then.</summary>
    public static string? LooseString(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.String
            ? String(ref reader, context)
            : Tolerant.Item<string?>(ref reader, context, Coerce.LooseString);

    /// <summary>A flag in any spelling: true and false, <c>1</c> and <c>0</c>, or either as text.</summary>
    public static bool LooseBoolean(ref Utf8JsonReader reader, JsonReadContext context) =>
        Exact.Boolean(ref reader, out bool value)
            ? value
            : Tolerant.Item<bool>(ref reader, context, Coerce.LooseBoolean);

    /// <summary>A whole number of 32 bits, sent as a number or as text.</summary>
    public static int LooseInt32(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value)
            ? value
            : Tolerant.Item<int>(ref reader, context, Coerce.LooseInt32);

    /// <summary>A whole number of 64 bits, sent as a number or as text.</summary>
    public static long LooseInt64(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : Tolerant.Item<long>(ref reader, context, Coerce.LooseInt64);

    /// <summary>An exact number, sent as a number or as text.</summary>
    public static decimal LooseDecimal(ref Utf8JsonReader reader, JsonReadContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal value)
            ? Tolerant.AsPromised(context, value, AsWritten.Decimal(ref reader))
            : Tolerant.Item<decimal>(ref reader, context, Coerce.LooseDecimal);
}
