using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>Where the spec promises a value in any spelling, no spelling of it is worth telling.</summary>
internal static partial class Coerce
{
    public static Coerced LooseString(ref Utf8JsonReader reader, out string? value) => Promised(String(ref reader, out value));

    public static Coerced LooseBoolean(ref Utf8JsonReader reader, out bool value) => Promised(Boolean(ref reader, out value));

    public static Coerced LooseInt32(ref Utf8JsonReader reader, out int value) => Promised(Int32(ref reader, out value));

    public static Coerced LooseInt64(ref Utf8JsonReader reader, out long value) => Promised(Int64(ref reader, out value));

    public static Coerced LooseDecimal(ref Utf8JsonReader reader, out decimal value) => Promised(Decimal(ref reader, out value));

    private static Coerced Promised(Coerced coerced) => coerced == Coerced.Yes ? Coerced.Exact : coerced;
}
