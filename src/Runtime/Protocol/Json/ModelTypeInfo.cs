using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OfficeGest.Protocol;

/// <summary>Creates the metadata, without reflection, that <see cref="JsonSerializer"/> needs for a model and for arrays, lists, dictionaries and nullables of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelTypeInfo
{
    /// <summary>Returns whether a type is the model or a container of it.</summary>
    public static bool Holds<T>(Type type) => type == typeof(T) || IsCollection<T>(type);

    /// <summary>Returns whether a type is the enumeration, its nullable, or a container of either.</summary>
    public static bool HoldsValue<T>(Type type)
        where T : struct => Holds<T>(type) || Holds<T?>(type);

    /// <summary>The metadata of a type for which <see cref="Holds{T}"/> is true.</summary>
    public static JsonTypeInfo Create<T>(Type type, JsonSerializerOptions options, JsonConverter converter) =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, converter) : Collection<T>(type, options);

    /// <summary>The metadata of a type for which <see cref="HoldsValue{T}"/> is true.</summary>
    public static JsonTypeInfo CreateValue<T>(Type type, JsonSerializerOptions options, JsonConverter<T> converter)
        where T : struct
    {
        if (Holds<T>(type)) return Create<T>(type, options, converter);

        return type == typeof(T?)
            ? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(JsonMetadataServices.CreateValueInfo<T>(options, converter)))
            : Collection<T?>(type, options);
    }

    private static bool IsCollection<T>(Type type) =>
        type == typeof(T[]) || type == typeof(List<T>) || type == typeof(IReadOnlyList<T>) || type == typeof(IReadOnlyCollection<T>) || type == typeof(IList<T>)
        || type == typeof(ICollection<T>) || type == typeof(IEnumerable<T>) || type == typeof(Dictionary<string, T>) || type == typeof(IReadOnlyDictionary<string, T>)
        || type == typeof(IDictionary<string, T>);

    private static JsonTypeInfo Collection<T>(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(T[])) return JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>());
        if (type == typeof(List<T>)) return JsonMetadataServices.CreateListInfo<List<T>, T>(options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });
        if (type == typeof(IList<T>)) return JsonMetadataServices.CreateIListInfo<IList<T>, T>(options, new JsonCollectionInfoValues<IList<T>>());
        if (type == typeof(ICollection<T>)) return JsonMetadataServices.CreateICollectionInfo<ICollection<T>, T>(options, new JsonCollectionInfoValues<ICollection<T>>());
        if (type == typeof(IReadOnlyList<T>)) return Sequence<IReadOnlyList<T>, T>(options);
        if (type == typeof(IReadOnlyCollection<T>)) return Sequence<IReadOnlyCollection<T>, T>(options);
        if (type == typeof(IEnumerable<T>)) return Sequence<IEnumerable<T>, T>(options);

        JsonTypeInfo key = JsonMetadataServices.CreateValueInfo<string>(options, JsonMetadataServices.StringConverter);
        if (type == typeof(IReadOnlyDictionary<string, T>))
            return JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<string, T>, string, T>(options, new JsonCollectionInfoValues<IReadOnlyDictionary<string, T>> { KeyInfo = key });
        if (type == typeof(IDictionary<string, T>))
            return JsonMetadataServices.CreateIDictionaryInfo<IDictionary<string, T>, string, T>(options, new JsonCollectionInfoValues<IDictionary<string, T>> { KeyInfo = key });
        return JsonMetadataServices.CreateDictionaryInfo<Dictionary<string, T>, string, T>(
            options, new JsonCollectionInfoValues<Dictionary<string, T>> { KeyInfo = key, ObjectCreator = static () => [] });
    }

    private static JsonTypeInfo<TCollection> Sequence<TCollection, T>(JsonSerializerOptions options)
        where TCollection : IEnumerable<T> => JsonMetadataServices.CreateIEnumerableInfo<TCollection, T>(options, new JsonCollectionInfoValues<TCollection>());
}
