using System.ComponentModel;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>Reads one value. The reader is on the value's first token when called, and on its last token afterwards.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T? JsonRead<T>(ref Utf8JsonReader reader, JsonReadContext context);

/// <summary>Writes one value that is not null.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWrite<in T>(Utf8JsonWriter writer, T value);
