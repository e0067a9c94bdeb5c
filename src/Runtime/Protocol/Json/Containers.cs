using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Reads objects, lists and maps from other JSON types.</summary>
internal static class Containers
{
    public static T? ObjectFromOther<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, JsonRead<T> read)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.Null) return Tolerant.Null<T>(context, name, nullable, ref additional);

        string received = TokenName.Of(ref reader);
        bool isEmptyString = IsEmptyString(ref reader);
        if (isEmptyString || IsEmptyArray(ref reader))
        {
            if (!context.IsEmptyPromised) context.Tell(DriftKind.TypeCoerced, name, received);
            KeepNothing(ref reader, isEmptyString, name, ref additional);
            return null;
        }

        if (!IsArrayOfOneObject(reader))
        {
            Tolerant.Unreadable(ref reader, context, name, received, ref additional);
            return null;
        }

        Utf8JsonReader start = reader;
        reader.Read();
        context.Enter(name);
        T? value = read(ref reader, context);
        context.Leave();
        reader.Read();
        if (context.TakeUnfit())
        {
            Tolerant.Unreadable(ref start, context, name, received, ref additional);
            return null;
        }

        (additional ??= new AdditionalProperties()).Remember().Keep(new KeptValue(name, KeptValue.InArray, value));
        context.Tell(DriftKind.TypeCoerced, name, received);
        return value;
    }

    /// <summary>Reads a list from an object, from its only item or from an empty value.</summary>
    /// <returns>Null for an empty value, and for any other type, which is kept as unreadable.</returns>
    public static IReadOnlyList<T>? ListFromOther<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional, JsonRead<T> read, bool itemNullable)
    {
        string received = TokenName.Of(ref reader);
        if (IsEmptyString(ref reader))
        {
            if (!context.IsEmptyPromised) TellWhole(context, DriftKind.TypeCoerced, JsonPath.AnyItem, received);
            KeepNothing(ref reader, isString: true, name, ref additional);
            return null;
        }

        Utf8JsonReader start = reader;
        IReadOnlyList<T>? list = reader.TokenType == JsonTokenType.StartObject
            ? ObjectAsList.Read(ref reader, context, name, ref additional, read, itemNullable)
            : OnlyItem(ref reader, context, read);
        if (list is null)
        {
            TellWhole(context, DriftKind.TypeMismatch, JsonPath.AnyItem, received);
            reader = start;
            Tolerant.KeepUnreadable(JsonElement.ParseValue(ref reader), name, ref additional);
            return null;
        }

        TellWhole(context, DriftKind.TypeCoerced, JsonPath.AnyItem, received);
        return list;
    }

    /// <summary>PHP does not distinguish an empty map from an empty list: <c>[]</c> is an empty map where a map is expected.</summary>
    public static IReadOnlyDictionary<string, T>? MapFromOther<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional)
    {
        string received = TokenName.Of(ref reader);
        bool isEmptyString = IsEmptyString(ref reader);
        if (isEmptyString || IsEmptyArray(ref reader))
        {
            if (!context.IsEmptyPromised) TellWhole(context, DriftKind.TypeCoerced, JsonPath.AnyValue, received);
            if (!isEmptyString) return KeptMap<T>.EmptyArray;

            KeepNothing(ref reader, isString: true, name, ref additional);
            return null;
        }

        Tolerant.KeepUnreadable(JsonElement.ParseValue(ref reader), name, ref additional);
        TellWhole(context, DriftKind.TypeMismatch, JsonPath.AnyValue, received);
        return null;
    }

    public static IReadOnlyDictionary<string, T> Members<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional, JsonRead<T> read, bool valueNullable)
    {
        var members = new Dictionary<string, T>(StringComparer.Ordinal);
        Dictionary<string, KeptPart>? parts = null;
        while (context.NextProperty(ref reader, out ReadOnlySpan<byte> key))
            Member(ref reader, context, name + ".", context.KeyOf(key), members, ref parts, ref additional, read, valueNullable);
        return parts is null ? members : new KeptMap<T>(members, parts);
    }

    /// <summary>Reads one value of a map. If a key occurs twice, the last value counts.</summary>
    public static void Member<T>(
        ref Utf8JsonReader reader,
        JsonReadContext context,
        string prefix,
        string key,
        Dictionary<string, T> members,
        ref Dictionary<string, KeptPart>? parts,
        ref AdditionalProperties? additional,
        JsonRead<T> read,
        bool nullable)
    {
        if (parts?.Remove(key) == true) additional?.ForgetUnreadable(prefix + key);
        T? value = default;
        object? raw = null;
        bool isRead = true;
        if (reader.TokenType != JsonTokenType.Null)
        {
            Utf8JsonReader start = reader;
            value = read(ref reader, context);
            if (context.Unfit)
            {
                isRead = false;
                raw = Left(ref start, context, prefix + key, ref additional);
            }
            else if (context.TakeAltered())
            {
                raw = RawJson.Of(ref start);
            }
        }
        else if (!nullable)
        {
            isRead = false;
            raw = LeftNull(ref reader, context, prefix + key, ref additional);
        }

        if (isRead) members[key] = value!;
        else members.Remove(key);
        if (raw is not null) (parts ??= new(StringComparer.Ordinal))[key] = new KeptPart(raw, isRead);
    }

    /// <summary>Keeps and reports a value that its reader could not read and has skipped.</summary>
    public static JsonElement Left(ref Utf8JsonReader start, JsonReadContext context, string name, ref AdditionalProperties? additional)
    {
        context.Unfit = false;
        context.Altered = false;
        context.Tell(DriftKind.TypeMismatch, null, TokenName.Of(ref start));
        return KeepPart(ref start, name, ref additional);
    }

    /// <summary>Keeps and reports a null among values that are never null.</summary>
    public static JsonElement LeftNull(ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional)
    {
        context.Tell(DriftKind.UnexpectedNull, null, TokenName.Null);
        return KeepPart(ref reader, name, ref additional);
    }

    private static JsonElement KeepPart(ref Utf8JsonReader reader, string name, ref AdditionalProperties? additional)
    {
        JsonElement value = JsonElement.ParseValue(ref reader);
        (additional ??= new AdditionalProperties()).KeepUnreadable(name, value);
        return value;
    }

    /// <summary>Keeps an empty string or array that means null, to write it back unchanged.</summary>
    private static void KeepNothing(ref Utf8JsonReader reader, bool isString, string name, ref AdditionalProperties? additional)
    {
        if (isString) Tolerant.Keep<object>(ref reader, name, null, ref additional);
        else (additional ??= new AdditionalProperties()).Remember().Keep(new KeptValue(name, RawJson.EmptyArray, null));
    }

    /// <summary>Reports the list or map itself, although the path already points to its parts.</summary>
    private static void TellWhole(JsonReadContext context, DriftKind kind, string parts, string received)
    {
        context.Leave();
        context.Tell(kind, null, received);
        context.Enter(parts);
    }

    public static bool IsArrayOfOneObject(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;

        return reader.TrySkip() && reader.Read() && reader.TokenType == JsonTokenType.EndArray;
    }

    private static KeptList<T>? OnlyItem<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonRead<T> read)
    {
        // A string or a number in place of a whole response is more likely a message of the server than the only row.
        if (context.IsPayloadList) return null;

        Utf8JsonReader start = reader;
        T? item = read(ref reader, context);
        return context.TakeUnfit() ? null : KeptList<T>.Single(item!, context.TakeAltered() ? RawJson.Of(ref start) : null);
    }

    /// <summary>Keeps and reports an object that has none of the expected keys.</summary>
    public static void Foreign(ref Utf8JsonReader start, JsonReadContext context, string name, ref AdditionalProperties? additional)
    {
        context.Unfit = false;
        context.Altered = false;
        context.Tell(DriftKind.TypeMismatch, name, "object");
        Tolerant.KeepUnreadable(JsonElement.ParseValue(ref start), name, ref additional);
    }

    private static bool IsEmptyString(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && Numbers.Trim(Utf8Text.Bytes(ref reader)).IsEmpty;

    private static bool IsEmptyArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return false;

        Utf8JsonReader ahead = reader;
        if (!ahead.Read() || ahead.TokenType != JsonTokenType.EndArray) return false;

        reader = ahead;
        return true;
    }
}
