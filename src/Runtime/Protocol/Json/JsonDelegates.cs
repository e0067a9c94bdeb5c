using System.ComponentModel;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>Reads one value. The reader stands on the value's first token when called, and on its last one afterwards.</summary>
/// <typeparam name="T">What the value becomes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T? JsonRead<T>(ref Utf8JsonReader reader, JsonReadContext context);

/// <summary>Writes one value that is not null.</summary>
/// <typeparam name="T">What is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWrite<in T>(Utf8JsonWriter writer, T value);
