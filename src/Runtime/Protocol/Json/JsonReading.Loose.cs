using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonReading
{
    /// <summary>Text that comes as a number or a boolean too, and is their text then.</summary>
    public static string? LooseString(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.String
            ? String(ref reader, context, name, nullable, ref additional)
            : Tolerant.Reference<string>(ref reader, context, name, nullable, ref additional, Coerce.LooseString);

    /// <summary>A flag in any spelling: true and false, <c>1</c> and <c>0</c>, or either as text.</summary>
    public static bool? LooseBoolean(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        Exact.Boolean(ref reader, out bool value)
            ? value
            : Tolerant.Value<bool>(ref reader, context, name, nullable, ref additional, Coerce.LooseBoolean);

    /// <summary>A whole number of 32 bits, sent as a number or as text.</summary>
    public static int? LooseInt32(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value)
            ? value
            : Tolerant.Value<int>(ref reader, context, name, nullable, ref additional, Coerce.LooseInt32);

    /// <summary>A whole number of 64 bits, sent as a number or as text.</summary>
    public static long? LooseInt64(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : Tolerant.Value<long>(ref reader, context, name, nullable, ref additional, Coerce.LooseInt64);

    /// <summary>An exact number, sent as a number or as text.</summary>
    public static decimal? LooseDecimal(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal value)
            ? Tolerant.AsPromised(ref reader, name, value, AsWritten.Decimal(ref reader), ref additional)
            : Tolerant.Value<decimal>(ref reader, context, name, nullable, ref additional, Coerce.LooseDecimal);
}
