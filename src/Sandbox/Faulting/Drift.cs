using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.Faulting;

/// <summary>Changes responses like an API that changed without notice.</summary>
internal static class Drift
{
    public static Answer? NewEndpoint(Exchange exchange)
    {
        foreach (var fault in exchange.Faults)
        {
            if (fault.Kind != SandboxFaultKind.NewEndpoint || fault.Path != exchange.Path)
                continue;
            var rows = fault.Value?.DeepClone() ?? JsonNode.Parse("""[{"id":1,"name":"Primeiro"},{"id":2,"name":"Segundo"}]""");
            return Answer.Of(200, json =>
            {
                json.WriteStartObject();
                json.WritePropertyName(EnvelopeConvention.Payload);
                JsonSerializer.Serialize(json, rows);
                json.WriteEndObject();
            });
        }

        return null;
    }

    public static Answer Apply(IReadOnlyList<SandboxFault> faults, Answer answer)
    {
        var drifts = faults.Where(fault => fault.Kind is >= SandboxFaultKind.UnknownField and not SandboxFaultKind.IgnoredFilter and not SandboxFaultKind.NewEndpoint).ToList();
        if (drifts.Count == 0 || answer.Json is null || answer.Status >= 300)
            return answer;
        var root = JsonNode.Parse(AnswerWriter.Render(answer).Span);
        foreach (var fault in drifts)
            root = Apply(fault, root);
        return Answer.Of(answer.Status, json => JsonSerializer.Serialize(json, root)) with { Headers = answer.Headers };
    }

    private static JsonNode? Apply(SandboxFault fault, JsonNode? root)
    {
        var data = root is JsonObject envelope && envelope.ContainsKey(EnvelopeConvention.Payload) ? envelope[EnvelopeConvention.Payload] : root;
        switch (fault.Kind)
        {
            case SandboxFaultKind.MissingEnvelope:
                return data?.DeepClone();
            case SandboxFaultKind.RepeatedCursor:
                if (root?[EnvelopeConvention.Meta] is JsonObject meta && meta.ContainsKey(PagingConvention.NextFigure))
                    meta[PagingConvention.NextFigure] = fault.Value?.DeepClone() ?? "eyJudW1iZXIiOjAsIl9faXNOZXh0Ijp0cnVlfQ==";
                return root;
        }

        foreach (var row in data is JsonArray rows ? rows.OfType<JsonObject>() : new[] { data }.OfType<JsonObject>())
            FieldDrift.Apply(fault, row);

        return root;
    }
}
