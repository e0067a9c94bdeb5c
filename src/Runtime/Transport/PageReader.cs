using System.Text.Json;
using OfficeGest.Json;

namespace OfficeGest.Transport;

/// <param name="Items">The rows that could be read.</param>
/// <param name="Meta">The figures; <see cref="PageMeta.Empty"/> itself when none came.</param>
/// <param name="Unreadable">The rows that could not be read.</param>
/// <param name="Places">Where the rows stand.</param>
internal readonly record struct PageContent<T>(IReadOnlyList<T> Items, PageMeta Meta, IReadOnlyList<JsonElement> Unreadable, RowPlaces Places)
{
    public int Count => Items.Count + Unreadable.Count;

    public bool HasMeta => !ReferenceEquals(Meta, PageMeta.Empty);
}

/// <summary>Reads the items and the figures of one page.</summary>
internal static class PageReader
{
    /// <exception cref="OfficeGestResponseException">The answer is no page.</exception>
    public static PageContent<T> Read<T>(Answer answer, JsonRead<T> read, RowCheck<T>? check)
    {
        var places = new RowPlaces();

        // 204, or nothing at all, is how this API says that there are none.
        if (answer.IsEmpty) return new PageContent<T>([], PageMeta.Empty, [], places);

        answer.CheckContentType();
        AdditionalProperties? unreadable = null;
        answer.Recorder.Hold();
        try
        {
            Envelope.Read(answer, (ref Utf8JsonReader reader) => Items(ref reader, answer, read, ref unreadable, places), out IReadOnlyList<T>? items, out PageMeta? meta);
            answer.Recorder.Release();
            items ??= [];
            if (check is not null) Check(items, check, answer.Recorder);
            return new PageContent<T>(items, meta ?? PageMeta.Empty, unreadable is null ? [] : [.. unreadable.Unreadable.Values], places);
        }
        catch (JsonException exception)
        {
            answer.Recorder.Release();
            throw answer.Unreadable("its JSON is broken", exception);
        }
    }

    /// <summary>The page with some of its rows only. What was to be told of them has been told.</summary>
    public static PageContent<T> Keep<T>(PageContent<T> page, Answer answer, JsonRead<T> read, IReadOnlyList<RowPlace> rows)
    {
        var items = new List<T>();
        var unreadable = new List<JsonElement>();
        JsonReadContext context = JsonReadContext.Untracked;
        foreach (RowPlace row in rows)
        {
            var reader = new Utf8JsonReader(row.In(answer.Span), answer.ReaderOptions);
            reader.Read();
            Utf8JsonReader start = reader;
            T? item = reader.TokenType == JsonTokenType.Null ? default : read(ref reader, context);
            if (context.TakeUnfit() || item is null) unreadable.Add(JsonElement.ParseValue(ref start));
            else items.Add(item);
        }

        return page with { Items = items, Unreadable = unreadable };
    }

    private static IReadOnlyList<T>? Items<T>(
        ref Utf8JsonReader reader, Answer answer, JsonRead<T> read, ref AdditionalProperties? unreadable, RowPlaces places)
    {
        JsonReadContext context = answer.Context;
        Utf8JsonReader start = reader;
        places.Start = (int)reader.TokenStartIndex;
        context.Enter(JsonPath.AnyItem);
        IReadOnlyList<T>? items;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            answer.Recorder.Release();
            items = JsonReading.Items(ref reader, context, string.Empty, ref unreadable, places.Note(read), itemNullable: false);
        }
        else
        {
            items = Containers.ListFromOther(ref reader, context, string.Empty, ref unreadable, read, itemNullable: false);
        }

        context.Leave();
        places.End = (int)reader.BytesConsumed;
        return items is null && unreadable is { Unreadable.Count: > 0 } ? throw NoList(answer, start) : items;
    }

    private static OfficeGestResponseException NoList(Answer answer, Utf8JsonReader start)
    {
        if ((FailureObject.Of(start) & FailureSigns.Any) != 0) return answer.Refused();

        string received = TokenName.Of(ref start);
        answer.Recorder.Discard();
        answer.Context.Tell(DriftKind.TypeMismatch, null, received);
        return answer.Unreadable($"its payload is of another type ({received}) than the list that the spec promises");
    }

    private static void Check<T>(IReadOnlyList<T> items, RowCheck<T> check, DriftRecorder recorder)
    {
        if (recorder.Monitor.Policy[DriftKind.FilterIgnored] == DriftAction.Ignore) return;

        for (int i = 0; i < items.Count; i++)
            if (check(items[i]) is { } filter) recorder.Record(DriftKind.FilterIgnored, "?" + filter, null);
    }
}
