using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Sandbox.Serving;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>POST, PUT, PATCH and DELETE: stored in the tables of the sandbox, so that a later GET returns the changes.</summary>
internal sealed class SpecWriting(SpecTarget target)
{
    public Answer Create(Exchange exchange)
    {
        if (target.KeyParameter is not null)
            return Change(exchange);
        var body = Body(exchange);
        var record = Sample();
        if (record is not JsonObject made || !target.HasRecords)
        {
            // An action that creates nothing: the response is the documented one, with the sent values where they fit.
            Overlay(record as JsonObject, body, onlyKnown: true);
            return target.Envelop(exchange, record);
        }

        var table = target.Open(exchange);
        Overlay(made, body, onlyKnown: false);
        if (body?[target.Key] is not null)
        {
            table.Put(SpecRows.ToRow(made, target.Key));
        }
        else
        {
            table.Add(number =>
            {
                made[target.Key] = NewKey(made[target.Key], number);
                return SpecRows.ToRow(made, target.Key);
            });
        }

        return target.Envelop(exchange, made);
    }

    public Answer Change(Exchange exchange)
    {
        var key = target.KeyParameter is { } parameter ? exchange.Values[parameter] : "";
        var table = target.Open(exchange);
        var row = table.Find(key);
        if (row is null && key.Length > 0 && (target.KnowsItsRecords(exchange) || table.IsGone(key)))
            return Errors.NoRecord;
        var record = row is null ? Sample() as JsonObject ?? [] : (JsonObject)JsonNode.Parse(row.Detail.Span)!;
        Overlay(record, Body(exchange), onlyKnown: false);
        table.Put(new Storage.Row(key, JsonSerializer.SerializeToUtf8Bytes(record)));
        var shown = Sample() as JsonObject;
        Overlay(shown, record, onlyKnown: false);
        return target.Envelop(exchange, shown ?? record);
    }

    public Answer Delete(Exchange exchange)
    {
        var key = target.KeyParameter is { } parameter ? exchange.Values[parameter] : "";
        var table = target.Open(exchange);
        if (!table.Remove(key) && (target.KnowsItsRecords(exchange) || table.IsGone(key)))
            return Errors.NoRecord;
        table.Bury(key);
        return target.Envelop(exchange, Sample());
    }

    private JsonNode? Sample() => target.Payload.IsJson
        ? SpecExample.Copy(target.Payload.Example()) ?? Sampler.Make(target.Payload.Schema)
        : new JsonObject();

    private static JsonObject? Body(Exchange exchange)
    {
        var body = exchange.Json();
        return JsonObject.Create(body);
    }

    private static JsonNode NewKey(JsonNode? like, string number) =>
        like is null or JsonValue && (like is null || like.GetValueKind() == JsonValueKind.Number) ? long.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : number;

    private static void Overlay(JsonObject? record, JsonObject? body, bool onlyKnown)
    {
        if (record is null || body is null)
            return;
        foreach (var (name, value) in body)
        {
            if (!onlyKnown || record.ContainsKey(name))
                record[name] = value?.DeepClone();
        }
    }
}
