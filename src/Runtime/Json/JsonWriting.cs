using System.ComponentModel;
using System.Text.Json;

namespace OfficeGest.Json;

/// <summary>Writes values in the one form that the API expects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonWriting
{
    /// <summary>A list; a null among the items is written as null.</summary>
    public static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T> values, JsonWrite<T> write)
    {
        writer.WriteStartArray();
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value) write(writer, value);
            else writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }

    /// <summary>A map; a null among the values is written as null.</summary>
    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> values, JsonWrite<T> write)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, T> pair in values)
        {
            writer.WritePropertyName(pair.Key);
            if (pair.Value is { } value) write(writer, value);
            else writer.WriteNullValue();
        }

        writer.WriteEndObject();
    }

    /// <summary>The keys that the spec does not know, as they came.</summary>
    public static void Additional(Utf8JsonWriter writer, AdditionalProperties values)
    {
        if (values.Count == 0) return;

        foreach (KeyValuePair<string, JsonElement> pair in values)
        {
            writer.WritePropertyName(pair.Key);
            Any(writer, pair.Value);
        }
    }

    /// <summary>Writes the key with the value that could not be read.</summary>
    /// <returns>Whether there was such a value.</returns>
    public static bool Unreadable(Utf8JsonWriter writer, string name, AdditionalProperties values)
    {
        if (!values.IsUnreadable(name)) return false;

        writer.WritePropertyName(name);
        Any(writer, values.Unreadable[name]);
        return true;
    }
}
