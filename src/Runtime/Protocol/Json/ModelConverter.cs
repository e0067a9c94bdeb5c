using System.ComponentModel;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A converter that calls the static methods of a model.</summary>
/// <param name="read">Reads the model; the reader is on its first token.</param>
/// <param name="write">Writes the model.</param>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelConverter<T>(JsonRead<T> read, JsonWrite<T> write) : ModelJsonConverter<T>
    where T : class
{
    /// <inheritdoc/>
    protected sealed override T? ReadModel(ref Utf8JsonReader reader, JsonReadContext context) => read(ref reader, context);

    /// <inheritdoc/>
    protected sealed override void WriteModel(Utf8JsonWriter writer, T value) => write(writer, value);
}
