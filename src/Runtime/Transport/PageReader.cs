using System.Text.Json;
using OfficeGest.Json;

namespace OfficeGest.Transport;

internal readonly record struct PageContent<T>(IReadOnlyList<T> Items, PageMeta Meta, IReadOnlyList<JsonElement> Unreadable, PageBytes Bytes)
{
    public int Count => Items.Count + Unreadable.Count;
}

/// <summary>Where in the answer the items stand.</summary>
internal readonly record struct PageBytes(int Start, int End);

/// <summary>Reads the items and the figures of one page.</summary>
internal static class PageReader
{
    public static PageContent<T> Read<T>(Answer answer, JsonRead<T> read, RowCheck<T>? check)
    {
        // 204, or nothing at all, is how this API says that there are none.
        if (answer.IsEmpty) return new PageContent<T>([], PageMeta.Empty, [], default);

        answer.CheckContentType();
        AdditionalProperties? unreadable = null;
        PageBytes bytes = default;
        try
        {
            Envelope.Read(answer, (ref Utf8JsonReader reader) => Items(ref reader, answer, read, ref unreadable, ref bytes), out IReadOnlyList<T>? items, out PageMeta? meta);
            items ??= [];
            if (check is not null) Check(items, check, answer.Recorder);
            return new PageContent<T>(items, meta ?? PageMeta.Empty, unreadable is null ? [] : [.. unreadable.Unreadable.Values], bytes);
        }
        catch (JsonException exception)
        {
            throw answer.Unreadable("its JSON is broken", exception);
        }
    }

    private static IReadOnlyList<T>? Items<T>(
        ref Utf8JsonReader reader, Answer answer, JsonRead<T> read, ref AdditionalProperties? unreadable, ref PageBytes bytes)
    {
        JsonReadContext context = answer.Context;
        int start = (int)reader.TokenStartIndex;
        context.Enter(JsonPath.AnyItem);
        IReadOnlyList<T>? items = reader.TokenType == JsonTokenType.StartArray
            ? JsonReading.Items(ref reader, context, string.Empty, ref unreadable, read, itemNullable: false)
            : Containers.ListFromOther(ref reader, context, string.Empty, ref unreadable, read, itemNullable: false);
        context.Leave();
        bytes = new PageBytes(start, (int)reader.BytesConsumed);
        return items;
    }

    private static void Check<T>(IReadOnlyList<T> items, RowCheck<T> check, DriftRecorder recorder)
    {
        if (recorder.Monitor.Policy[DriftKind.FilterIgnored] == DriftAction.Ignore) return;

        for (int i = 0; i < items.Count; i++)
            if (check(items[i]) is { } filter) recorder.Record(DriftKind.FilterIgnored, "?" + filter, null);
    }
}
