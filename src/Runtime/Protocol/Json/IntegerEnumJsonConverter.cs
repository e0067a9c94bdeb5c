using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OfficeGest.Protocol;

/// <summary>Lets <see cref="JsonSerializer"/> read and write an enumeration of integers, as a value and as a key.</summary>
/// <typeparam name="T">The enumeration; its <see cref="object.ToString"/> is the number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class IntegerEnumJsonConverter<T> : JsonConverter<T>
    where T : struct
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a 64-bit integer.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? Create(value)
            : throw new JsonException($"A {typeof(T).Name} cannot be read from a JSON value of type {TokenName.Of(ref reader)}.");

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToString()!, skipInputValidation: true);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The key is not a 64-bit integer.</exception>
    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        !reader.ValueIsEscaped && long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? Create(value)
            : throw new JsonException($"A {typeof(T).Name} cannot be read from a key that is not an integer.");

    /// <inheritdoc/>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);

    /// <summary>Creates the enumeration from a value.</summary>
    protected abstract T Create(long value);
}
