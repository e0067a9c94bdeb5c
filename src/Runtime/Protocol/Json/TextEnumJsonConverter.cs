using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OfficeGest.Protocol;

/// <summary>Lets <see cref="JsonSerializer"/> read and write an enumeration of strings, as a value and as a key.</summary>
/// <typeparam name="T">The enumeration; its <see cref="object.ToString"/> is the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TextEnumJsonConverter<T> : JsonConverter<T>
    where T : struct
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Create(Text(ref reader))
            : throw new JsonException($"A {typeof(T).Name} cannot be read from a JSON value of type {TokenName.Of(ref reader)}.");

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Create(Text(ref reader));

    /// <inheritdoc/>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);

    /// <summary>Creates the enumeration from a value.</summary>
    protected abstract T Create(string value);

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException($"A {typeof(T).Name} contains text that is not valid Unicode.", exception);
        }
    }
}
