using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonWriting
{
    /// <summary>Writes a scalar.</summary>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <typeparam name="T">Its type.</typeparam>
    public static void Scalar<TFormat, T>(Utf8JsonWriter writer, T value)
        where TFormat : struct, IScalarFormat<T> => default(TFormat).Write(writer, value);

    /// <summary>Writes any JSON; a default element is written as null.</summary>
    public static void Any(Utf8JsonWriter writer, JsonElement value) => RawJson.Write(writer, value);
}
