using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Xml;

namespace OfficeGest.Corpus.Wire;

/// <summary>Turns JSON into values of the emitted types and back, as a user with <see cref="JsonSerializer"/> would.</summary>
internal static class ClrValue
{
    public static object? From(JsonNode? node, Type type)
    {
        if (node is null) return null;
        if (Nullable.GetUnderlyingType(type) is { } underlying) type = underlying;
        if (type.GetCustomAttribute<JsonConverterAttribute>() is not null) return node.Deserialize(type);
        if (type == typeof(ApiFile)) return new ApiFile(Encoding.UTF8.GetBytes(Text(node)), "file.bin");
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            Type item = type.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            foreach (JsonNode? one in node is JsonArray array ? array : [node.DeepClone()]) list.Add(From(one, item));
            return list;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            Type value = type.GetGenericArguments()[1];
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
            foreach ((string key, JsonNode? one) in node.AsObject()) map.Add(key, From(one, value));
            return map;
        }

        string text = Text(node);
        return type == typeof(string) ? text
            : type == typeof(bool) ? text is "true" or "1"
            : type == typeof(TimeSpan) ? XmlConvert.ToTimeSpan(text)
            : type == typeof(TimeOnly) ? TimeOnly.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(BigInteger) ? BigInteger.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(JsonElement) ? JsonSerializer.SerializeToElement(node)
            : type == typeof(DateTime) ? System.DateTime.Parse(text, CultureInfo.InvariantCulture)
            : type.IsPrimitive || type == typeof(decimal) ? System.Convert.ChangeType(double.TryParse(text, CultureInfo.InvariantCulture, out double number) && type != typeof(decimal) && number != Math.Floor(number) ? number : (object)text, type, CultureInfo.InvariantCulture)
            : node.Deserialize(type);
    }

    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        string text => text,
        byte[] bytes => System.Convert.ToBase64String(bytes),
        TimeSpan span => XmlConvert.ToString(span),
        BigInteger number => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture)),
        _ when value.GetType().GetCustomAttribute<JsonConverterAttribute>() is not null => JsonSerializer.SerializeToNode(value, value.GetType()),
        IDictionary map => new JsonObject(map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, ToJson(map[key])))),
        IEnumerable pairs when Pairs(value) => new JsonObject(pairs.Cast<object>().Select(static pair => KeyValuePair.Create(
            (string)pair.GetType().GetProperty("Key")!.GetValue(pair)!, ToJson(pair.GetType().GetProperty("Value")!.GetValue(pair))))),
        IEnumerable list when value is not JsonElement => new JsonArray([.. list.Cast<object?>().Select(ToJson)]),
        _ => JsonSerializer.SerializeToNode(value, value.GetType()),
    };

    /// <summary>A scalar as it stands in a query.</summary>
    public static string Text(JsonNode? node) => node switch
    {
        null => string.Empty,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    private static bool Pairs(object value) => value.GetType().GetInterfaces().Any(static one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));
}
