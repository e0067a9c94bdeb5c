using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OfficeGest.Protocol;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write a model. Reading is as tolerant, but reports no drift.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelJsonConverter<T> : JsonConverter<T>
    where T : class
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value has another JSON type than the model.</exception>
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var context = new JsonReadContext(null) { ReadsFailures = true };
        string received = TokenName.Of(ref reader);
        T? value = ReadModel(ref reader, context);
        return context.Unfit ? throw new JsonException($"A {typeof(T).Name} cannot be read from a JSON value of type {received}.") : value;
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => WriteModel(writer, value);

    /// <summary>Reads the model; the reader is on its first token.</summary>
    protected abstract T? ReadModel(ref Utf8JsonReader reader, JsonReadContext context);

    /// <summary>Writes the model.</summary>
    protected abstract void WriteModel(Utf8JsonWriter writer, T value);
}
