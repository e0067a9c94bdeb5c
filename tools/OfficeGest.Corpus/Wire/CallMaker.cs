using System.Text.Json.Nodes;
using OfficeGest.Generator.Model;

namespace OfficeGest.Corpus.Wire;

/// <summary>Samples what a call sends and what it is answered with.</summary>
internal sealed class CallMaker(RawDocument document, SchemaCheck sent, SchemaCheck received)
{
    private const int Tries = 8;

    public WireCall Make(RawOperation operation, OperationModel model, bool full)
    {
        var values = new Dictionary<RawParameter, JsonNode?>();
        foreach (RawParameter parameter in operation.Parameters.Where(one => (one.Required || full) && !IsPaging(one, model)))
            if (Sample(parameter.Schema, sent, true, true, out JsonNode? value, out _, parameter.In == "path") && (!IsEmpty(value) || (parameter.Required && value is JsonObject))) values[parameter] = value is JsonObject { Count: 0 } ? new JsonObject { ["key"] = "text" } : value;

        var call = new WireCall(operation, values);
        if (model.Body is { } body && operation.Body is { } raw && (raw.Required || full))
        {
            RawContent content = raw.Contents.GetValueOrDefault(body.MediaType) ?? raw.Contents.First().Value;
            bool text = body.Kind is BodyKind.Text or BodyKind.Binary;
            bool holds = false;
            JsonNode? value = "text";
            if (!text) Sample(content.Schema, sent, true, full, out value, out holds);
            if (body.Kind is BodyKind.Form or BodyKind.Multipart) value ??= new JsonObject();
            call = call with { BodyType = raw.Contents.ContainsKey(body.MediaType) ? body.MediaType : raw.Contents.First().Key, BodyContent = content, Body = value, BodyHolds = holds };
        }

        return Answered(call, model, full);
    }

    private WireCall Answered(WireCall call, OperationModel model, bool full)
    {
        string? key = call.Operation.Answers.Keys.Where(static one => one.StartsWith('2') && one.Length == 3).OrderBy(one => call.Operation.Answers[one].Count == 0 || one is "204" or "205").ThenBy(static one => one, StringComparer.Ordinal).FirstOrDefault()
            ?? call.Operation.Answers.Keys.FirstOrDefault(static one => one == "default");
        if (key is null) return call;

        int status = int.TryParse(key, out int number) ? number : 200;
        IReadOnlyDictionary<string, RawContent> contents = call.Operation.Answers[key];
        // HTTP gives 204 and 205 no body, whatever is described.
        if (contents.Count == 0 || status is 204 or 205 || call.Operation.Method == "HEAD") return call with { Status = status };

        string type = model.Response.MediaType is { } chosen && contents.ContainsKey(chosen) ? chosen : contents.Keys.First();
        string mime = type.Contains('*') ? model.Response.Kind is ResponseKind.Json or ResponseKind.Pageable or ResponseKind.Page ? "application/json" : "application/octet-stream" : type;
        if (model.Response.Kind is ResponseKind.Text or ResponseKind.Binary or ResponseKind.None) return call with { Status = status, AnswerType = mime, Answer = "text" };

        // A payload that its envelope does not require is reported as missing all the same, as the documentation of the client says.
        Sample(contents[type].Schema, received, false, full, out JsonNode? value, out bool holds, always: model.Response.Envelope);
        return call with { Status = status, AnswerType = mime, Answer = value, AnswerHolds = holds };
    }

    private bool Sample(JsonNode? schema, SchemaCheck check, bool isSent, bool full, out JsonNode? value, out bool holds, bool never = false, string? always = null)
    {
        JsonNode? first = null;
        bool found = false;
        holds = false;
        for (int seed = 0; seed < Tries; seed++)
        {
            if (!new Sampler(document, isSent, full, seed) { Always = always }.TrySample(schema, out value) || (never && value is null)) continue;

            if (!found) first = value;
            found = true;
            holds = schema is null || check.Judge(schema, value) is null;
            if (holds) return true;
        }

        value = first;
        return found;
    }

    /// <summary>Lists turn their pages themselves: no caller can set these.</summary>
    private static bool IsPaging(RawParameter parameter, OperationModel model) =>
        parameter.In == "query" && model.Response.Paging is { } paging && (parameter.Name == paging.PageParameter || parameter.Name == paging.CursorParameter || parameter.Name == paging.OffsetParameter);

    private static bool IsEmpty(JsonNode? value) => value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };
}
