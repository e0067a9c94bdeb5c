using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Responses;

/// <summary>Reads the items and the figures of one page.</summary>
internal static class PageReader
{
    /// <exception cref="OfficeGestResponseException">The response is not a page.</exception>
    public static PageContent<T> Read<T>(ReceivedResponse response, JsonRead<T> read, RowCheck<T>? check)
    {
        var places = new RowPlaces();

        // This API returns 204, or an empty body, for an empty list.
        if (response.IsEmpty) return new PageContent<T>([], PageMeta.Empty, [], places);

        response.CheckContentType();
        AdditionalProperties? unreadable = null;
        response.Recorder.Hold();
        try
        {
            Envelope.Read(response, (ref Utf8JsonReader reader) => Items(ref reader, response, read, ref unreadable, places), out IReadOnlyList<T>? items, out PageMeta? meta);
            response.Recorder.Release();
            items ??= [];
            if (check is not null) Check(items, check, response.Recorder);
            return new PageContent<T>(items, meta ?? PageMeta.Empty, unreadable is null ? [] : [.. unreadable.Unreadable.Values], places);
        }
        catch (JsonException exception)
        {
            response.Recorder.Release();
            throw response.Unreadable("its JSON is invalid", exception);
        }
    }

    /// <summary>Returns the page with only some of its rows. Their drift has already been reported.</summary>
    public static PageContent<T> Keep<T>(PageContent<T> page, ReceivedResponse response, JsonRead<T> read, IReadOnlyList<RowPlace> rows)
    {
        var items = new List<T>();
        var unreadable = new List<JsonElement>();
        JsonReadContext context = JsonReadContext.Untracked;
        foreach (RowPlace row in rows)
        {
            var reader = new Utf8JsonReader(row.In(response.Span), response.ReaderOptions);
            reader.Read();
            Utf8JsonReader start = reader;
            T? item = reader.TokenType == JsonTokenType.Null ? default : read(ref reader, context);
            if (context.TakeUnfit() || item is null) unreadable.Add(JsonElement.ParseValue(ref start));
            else items.Add(item);
        }

        return page with { Items = items, Unreadable = unreadable };
    }

    private static IReadOnlyList<T>? Items<T>(
        ref Utf8JsonReader reader, ReceivedResponse response, JsonRead<T> read, ref AdditionalProperties? unreadable, RowPlaces places)
    {
        JsonReadContext context = response.Context;
        Utf8JsonReader start = reader;
        places.Start = (int)reader.TokenStartIndex;
        context.Enter(JsonPath.AnyItem);
        IReadOnlyList<T>? items;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            response.Recorder.Release();
            items = JsonReading.Items(ref reader, context, string.Empty, ref unreadable, places.Note(read), itemNullable: false);
        }
        else
        {
            items = Containers.ListFromOther(ref reader, context, string.Empty, ref unreadable, read, itemNullable: false);
        }

        context.Leave();
        places.End = (int)reader.BytesConsumed;
        return items is null && unreadable is { Unreadable.Count: > 0 } ? throw NoList(response, start) : items;
    }

    private static OfficeGestResponseException NoList(ReceivedResponse response, Utf8JsonReader start)
    {
        if ((FailureObject.Of(start) & FailureSigns.Any) != 0) return response.Refused();

        string received = TokenName.Of(ref start);
        response.Recorder.Discard();
        response.Context.Tell(DriftKind.TypeMismatch, null, received);
        return response.Unreadable($"its payload is of another type ({received}) than the list in the spec");
    }

    private static void Check<T>(IReadOnlyList<T> items, RowCheck<T> check, DriftRecorder recorder)
    {
        if (recorder.Monitor.Policy[DriftKind.FilterIgnored] == DriftAction.Ignore) return;

        for (int i = 0; i < items.Count; i++)
            if (check(items[i]) is { } filter) recorder.Record(DriftKind.FilterIgnored, "?" + filter, null);
    }
}
