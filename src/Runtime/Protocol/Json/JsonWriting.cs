using System.ComponentModel;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Writes values in the form that the API expects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonWriting
{
    /// <summary>Writes a list; null items are written as null.</summary>
    public static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T> values, JsonWrite<T> write)
    {
        if (values is KeptList<T> kept)
        {
            kept.Write(writer, write);
            return;
        }

        writer.WriteStartArray();
        for (int i = 0; i < values.Count; i++) Item(writer, values[i], write);
        writer.WriteEndArray();
    }

    /// <summary>Writes a map; null values are written as null.</summary>
    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> values, JsonWrite<T> write)
    {
        if (values is KeptMap<T> { IsEmptyArray: true })
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
            return;
        }

        writer.WriteStartObject();
        Members(writer, values, write);
        writer.WriteEndObject();
    }

    /// <summary>Writes the keys and values of a map, for an object that also has named properties.</summary>
    public static void Members<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> values, JsonWrite<T> write)
    {
        if (values is KeptMap<T> kept)
        {
            kept.WriteMembers(writer, write);
            return;
        }

        foreach (KeyValuePair<string, T> pair in values)
        {
            LoneSurrogates.WriteName(writer, pair.Key);
            Item(writer, pair.Value, write);
        }
    }

    /// <summary>Writes the keys that the spec does not describe, as they were received.</summary>
    public static void Additional(Utf8JsonWriter writer, AdditionalProperties values)
    {
        if (values.Count == 0) return;

        foreach (KeyValuePair<string, JsonElement> pair in values)
        {
            LoneSurrogates.WriteName(writer, pair.Key);
            RawJson.Write(writer, pair.Value);
        }
    }

    internal static void Item<T>(Utf8JsonWriter writer, T item, JsonWrite<T> write)
    {
        if (item is not null) write(writer, item);
        else writer.WriteNullValue();
    }
}
