using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Protocol;

public static partial class JsonReading
{
    /// <summary>Reads an object; <c>[]</c> and <c>""</c> mean null, and an array with one object means that object.</summary>
    public static T? Object<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, JsonRead<T> read)
        where T : class
    {
        if (reader.TokenType != JsonTokenType.StartObject) return Containers.ObjectFromOther(ref reader, context, name, nullable, ref additional, read);

        Utf8JsonReader start = reader;
        context.Enter(name);
        T? value = read(ref reader, context);
        context.Leave();
        if (!context.Unfit) return value;

        Containers.Foreign(ref start, context, name, ref additional);
        return null;
    }

    /// <summary>Reads a list. An item that cannot be read is left out, and kept as <c>name[3]</c>.</summary>
    public static IReadOnlyList<T>? List<T>(
        ref Utf8JsonReader reader,
        JsonReadContext context,
        string name,
        bool nullable,
        ref AdditionalProperties? additional,
        JsonRead<T> read,
        bool itemNullable)
    {
        if (reader.TokenType == JsonTokenType.Null) return Tolerant.Null<IReadOnlyList<T>>(context, name, nullable, ref additional);

        context.Altered = false;
        context.Enter(name);
        context.Enter(JsonPath.AnyItem);
        try
        {
            return reader.TokenType == JsonTokenType.StartArray
                ? Items(ref reader, context, name, ref additional, read, itemNullable)
                : Containers.ListFromOther(ref reader, context, name, ref additional, read, itemNullable);
        }
        finally
        {
            context.Leave();
            context.Leave();
        }
    }

    /// <summary>Reads a map from any key to a value; an empty array means an empty map.</summary>
    public static IReadOnlyDictionary<string, T>? Map<T>(
        ref Utf8JsonReader reader,
        JsonReadContext context,
        string name,
        bool nullable,
        ref AdditionalProperties? additional,
        JsonRead<T> read,
        bool valueNullable)
    {
        if (reader.TokenType == JsonTokenType.Null) return Tolerant.Null<IReadOnlyDictionary<string, T>>(context, name, nullable, ref additional);

        context.Altered = false;
        context.Enter(name);
        context.Enter(JsonPath.AnyValue);
        try
        {
            return reader.TokenType == JsonTokenType.StartObject
                ? Containers.Members(ref reader, context, name, ref additional, read, valueNullable)
                : Containers.MapFromOther<T>(ref reader, context, name, ref additional);
        }
        finally
        {
            context.Leave();
            context.Leave();
        }
    }

    internal static IReadOnlyList<T> Items<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional, JsonRead<T> read, bool itemNullable)
    {
        context.Altered = false;
        if (!reader.Read() || reader.TokenType == JsonTokenType.EndArray) return [];

        var items = new List<T>();
        List<KeyValuePair<int, KeptPart>>? parts = null;
        int index = 0;
        do
        {
            context.Step();
            if (reader.TokenType != JsonTokenType.Null)
            {
                Utf8JsonReader start = reader;
                T? value = read(ref reader, context);
                if (!context.Unfit) items.Add(value!);
                if (context.Unfit) Keep(index, Containers.Left(ref start, context, ItemName(name, index), ref additional), isRead: false, ref parts);
                else if (context.Altered) Keep(index, RawJson.Of(ref start), context.TakeAltered(), ref parts);
            }
            else if (itemNullable)
            {
                items.Add(default!);
            }
            else
            {
                Keep(index, Containers.LeftNull(ref reader, context, ItemName(name, index), ref additional), isRead: false, ref parts);
            }

            if (index++ == 0) context.Repeats();
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);

        return parts is null ? items : new KeptList<T>(items, parts);
    }

    private static void Keep(int index, object raw, bool isRead, ref List<KeyValuePair<int, KeptPart>>? parts) =>
        (parts ??= []).Add(new(index, new KeptPart(raw, isRead)));

    /// <summary>The value of a non-nullable list that could not be read. Not the instance for <c>[]</c>, so that setting that one is noticed.</summary>
    public static IReadOnlyList<T> NoItems<T>(string name, AdditionalProperties? additional)
    {
        var none = new List<T>();
        additional?.Came?.Became(name, none);
        return none;
    }

    /// <summary>The value of a non-nullable map that could not be read.</summary>
    public static IReadOnlyDictionary<string, T> NoValues<T>(string name, AdditionalProperties? additional)
    {
        var none = new Dictionary<string, T>();
        additional?.Came?.Became(name, none);
        return none;
    }

    private static string ItemName(string name, int index) => name + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
}
