using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Generator.Model;

namespace OfficeGest.Corpus.Wire;

/// <summary>Calls every operation of one document, twice: with everything that is optional and with nothing of it.</summary>
internal static class WireRun
{
    private const string BasePath = "/base";

    /// <param name="altered">Changes what is expected of a call; for tests of the check itself.</param>
    /// <param name="prism">The path of <c>prism</c>, which then judges as well; null for without.</param>
    public static async Task<WireResult> Run(string path, string text, Func<RawOperation, RawOperation>? altered = null, string? prism = null)
    {
        RawDocument document = RawDocument.Read(text);
        List<RawOperation> operations = [.. document.Operations().Select(altered ?? (static one => one))];
        var sent = new SchemaCheck(document, sent: true, [.. operations.SelectMany(static one => one.Parameters.Select(static parameter => parameter.Schema).Concat(one.Body?.Contents.Values.Select(static content => content.Schema) ?? [])).OfType<JsonNode>()]);
        var received = new SchemaCheck(document, sent: false, [.. operations.SelectMany(static one => one.Answers.Values).SelectMany(static one => one.Values).Select(static content => content.Schema).OfType<JsonNode>()]);

        using LoadedClient client = LoadedClient.Compile(path, text, BasePath);
        HashSet<string> serverOnly = document.ServerOnly();
        var maker = new CallMaker(document, sent, received);
        var judge = new RequestJudge(sent, BasePath);
        var invocation = new WireInvocation(client);
        await using PrismProxy? proxy = prism is null ? null : await PrismProxy.Start(prism, path);
        var result = new WireResult(Path.GetFileName(path)) { All = operations.Count };
        foreach (RawOperation raw in operations)
        {
            (OperationModel Operation, object Client)[] found = [.. client.Operations.Where(one => one.Operation.HttpMethod == raw.Method && one.Operation.Route == Route(raw.Path))];
            if (found.Length > 1 && found.Any(one => one.Operation.OperationId == raw.Id)) found = [.. found.Where(one => one.Operation.OperationId == raw.Id)];
            List<WireFailure> failures = [];
            if (found.Length == 0) failures.Add(new WireFailure(raw.Name, "left out", string.Empty));
            foreach ((OperationModel operation, object target) in found)
            {
                foreach (bool full in (bool[])[true, false])
                {
                    WireCall call = maker.Make(raw, operation, full);
                    if (call.Body is not null && !call.BodyHolds && operation.Body?.Kind is BodyKind.Json) result.Unsampled++;
                    if (call.Answer is not null && !call.AnswerHolds && operation.Response.Kind is ResponseKind.Json or ResponseKind.Pageable or ResponseKind.Page) result.Unsampled++;
                    failures.AddRange(await Check(client, invocation, judge, proxy, operation, target, call, serverOnly));
                }
            }

            if (failures.Count == 0) result.Right++;
            else result.Failures.AddRange(failures.DistinctBy(static one => (one.Cause, one.Detail)));
        }

        return result;
    }

    private static string Route(string path) => path.Split('#')[0];

    private static async Task<List<WireFailure>> Check(LoadedClient client, WireInvocation invocation, RequestJudge judge, PrismProxy? proxy, OperationModel operation, object target, WireCall call, IReadOnlySet<string> serverOnly)
    {
        List<WireFailure> failures = [];
        void Add(string cause, string detail) => failures.Add(new WireFailure(call.Operation.Name, cause, detail));

        client.Drift.Reset();
        client.Recorder.Prepare(call.Status, call.AnswerType, Answer(operation.Response.Kind, call));
        JsonNode? value = null;
        try
        {
            value = await invocation.Invoke(operation, target, call);
        }
        catch (CallFailedException exception)
        {
            Exception inner = exception.InnerException!;
            Add($"{(client.Recorder.Sent is null ? "not sent" : "answer")}: {inner.GetType().Name}", inner.Message);
        }
        catch (Exception exception)
        {
            Add($"argument: {exception.GetType().Name}", exception.Message);
        }

        if (client.Recorder.Sent is not { } sent) return failures;

        foreach ((string cause, string detail) in judge.Judge(call, sent)) Add(cause, detail);
        if (proxy is not null)
            foreach ((string cause, string detail) in await proxy.Judge(call, sent, Answer(operation.Response.Kind, call), BasePath)) Add(cause, detail);
        if (failures.Any(static one => one.Cause.StartsWith("answer", StringComparison.Ordinal))) return failures;

        if (call.AnswerHolds)
            foreach (DriftEntry entry in client.Drift.GetReport().Entries.Where(static one => one.Kind is not (DriftKind.DeprecatedOperation or DriftKind.PagingBroken or DriftKind.FilterIgnored))) Add($"drift: {entry.Kind}", $"{entry.Path} {string.Join(", ", entry.Received.Keys)} {string.Join(", ", entry.Examples)}");
        if (operation.Response.Kind is ResponseKind.None || call.AnswerType is null) return failures;

        JsonNode? expected = operation.Response.Envelope is { } envelope && call.Answer is JsonObject whole ? whole[envelope] : call.Answer;
        if (Same.Difference(expected, value, serverOnly) is { } difference && !(expected is JsonValue && value is JsonValue && Same.Text(ClrValue.Text(expected), ClrValue.Text(value)))) Add("written back", difference);
        return failures;
    }

    private static byte[] Answer(ResponseKind kind, WireCall call) => call.AnswerType is null ? [] : kind switch
    {
        ResponseKind.Text or ResponseKind.Binary or ResponseKind.None => Encoding.UTF8.GetBytes(ClrValue.Text(call.Answer)),
        ResponseKind.EventStream => Encoding.UTF8.GetBytes($"data: {Json(call.Answer)}\n\n"),
        ResponseKind.JsonLines => Encoding.UTF8.GetBytes(Json(call.Answer) + "\n"),
        _ => Encoding.UTF8.GetBytes(Json(call.Answer)),
    };

    private static string Json(JsonNode? node) => node?.ToJsonString(JsonSerializerOptions.Default) ?? "null";
}
