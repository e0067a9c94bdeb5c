using System.Text.Json;

namespace OfficeGest.Json;

/// <summary>Objects, lists and maps that came as something else.</summary>
internal static class Containers
{
    public static T? ObjectFromOther<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional, JsonRead<T> read)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.Null) return Tolerant.Null<T>(context, name, nullable);

        string received = TokenName.Of(ref reader);
        if (IsEmptyArray(ref reader) || IsEmptyString(ref reader))
        {
            if (!context.IsEmptyPromised) context.Tell(DriftKind.TypeCoerced, name, received);
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

        context.Tell(DriftKind.TypeCoerced, name, received);
        return value;
    }

    /// <summary>A list that came as an object, as its only item or as nothing.</summary>
    /// <returns>Null for nothing, and for what is no list: that is kept as unreadable.</returns>
    public static IReadOnlyList<T>? ListFromOther<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional, JsonRead<T> read, bool itemNullable)
    {
        string received = TokenName.Of(ref reader);
        if (IsEmptyString(ref reader))
        {
            if (!context.IsEmptyPromised) TellWhole(context, DriftKind.TypeCoerced, JsonPath.AnyItem, received);
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
            (additional ??= new AdditionalProperties()).KeepUnreadable(name, JsonElement.ParseValue(ref reader));
            return null;
        }

        TellWhole(context, DriftKind.TypeCoerced, JsonPath.AnyItem, received);
        return list;
    }

    /// <summary>PHP cannot tell an empty map from an empty list: <c>[]</c> is the one that was promised, with nothing in it.</summary>
    public static IReadOnlyDictionary<string, T>? MapFromOther<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional)
    {
        string received = TokenName.Of(ref reader);
        bool isEmptyString = IsEmptyString(ref reader);
        if (isEmptyString || IsEmptyArray(ref reader))
        {
            if (!context.IsEmptyPromised) TellWhole(context, DriftKind.TypeCoerced, JsonPath.AnyValue, received);
            return isEmptyString ? null : new Dictionary<string, T>();
        }

        (additional ??= new AdditionalProperties()).KeepUnreadable(name, JsonElement.ParseValue(ref reader));
        TellWhole(context, DriftKind.TypeMismatch, JsonPath.AnyValue, received);
        return null;
    }

    public static Dictionary<string, T> Members<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional, JsonRead<T> read, bool valueNullable)
    {
        var members = new Dictionary<string, T>(StringComparer.Ordinal);
        while (context.NextProperty(ref reader, out ReadOnlySpan<byte> key))
        {
            string member = Utf8Text.Decode(key);
            if (JsonReading.Part(ref reader, context, name + "." + member, ref additional, read, valueNullable, out T? value)) members[member] = value!;
        }

        return members;
    }

    /// <summary>A value that its reader could not read, and has skipped: kept and told.</summary>
    public static void Left(ref Utf8JsonReader start, JsonReadContext context, string name, ref AdditionalProperties? additional)
    {
        context.Unfit = false;
        context.Tell(DriftKind.TypeMismatch, null, TokenName.Of(ref start));
        (additional ??= new AdditionalProperties()).KeepUnreadable(name, JsonElement.ParseValue(ref start));
    }

    /// <summary>A null among values that are never null: kept and told.</summary>
    public static void LeftNull(ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional)
    {
        context.Tell(DriftKind.UnexpectedNull, null, TokenName.Null);
        (additional ??= new AdditionalProperties()).KeepUnreadable(name, JsonElement.ParseValue(ref reader));
    }

    /// <summary>The list or map itself is not as promised: that is told of it, not of its parts, which the path stands at already.</summary>
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

    private static IReadOnlyList<T>? OnlyItem<T>(ref Utf8JsonReader reader, JsonReadContext context, JsonRead<T> read)
    {
        // A text or a number in place of a whole answer is more likely what the server says than the only row.
        if (context.IsPayloadList) return null;

        T? item = read(ref reader, context);
        return context.TakeUnfit() ? null : [item!];
    }

    /// <summary>An object that has none of the keys that were promised of it: kept as it came, and told.</summary>
    public static void Foreign(JsonReadContext context, string name, ref AdditionalProperties? additional)
    {
        context.Unfit = false;
        context.Tell(DriftKind.TypeMismatch, name, "object");
        (additional ??= new AdditionalProperties()).KeepUnreadable(name, (context.Refused ?? AdditionalProperties.Empty).ToElement());
        context.Refused = null;
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
