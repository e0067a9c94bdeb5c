using System.Text.Json;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Drift;

/// <summary>Finds the JSON that the spec documents for an operation.</summary>
internal static class Answers
{
    /// <summary>Returns the schema of the response with this status, or of any success if none is given; null if it has no JSON.</summary>
    public static SpecNode? Schema(SpecMapping document, SpecOperation operation, string? status = null)
    {
        foreach (SpecEntry response in operation.Node.Mapping("responses")?.Entries ?? [])
        {
            if (status is null ? !response.Name.StartsWith('2') : response.Name != status) continue;
            if (SpecReference.Resolve(document, response.Value) is not SpecMapping answer) continue;
            SpecNode? media = answer.Mapping("content")?.Entries.FirstOrDefault(static entry => entry.Name.Contains("json", StringComparison.OrdinalIgnoreCase))?.Value;
            if ((media as SpecMapping)?["schema"] is { } schema) return schema;

            // In Swagger 2.0 the response has the schema directly.
            if (answer["schema"] is { } direct) return direct;
        }

        return null;
    }

    /// <summary>Returns whether all strings can be read. A lone surrogate is valid JSON, but not a valid string.</summary>
    public static bool IsReadable(JsonElement answer)
    {
        try
        {
            return answer.ValueKind switch
            {
                JsonValueKind.String => answer.GetString() is not null,
                JsonValueKind.Array => answer.EnumerateArray().All(IsReadable),
                JsonValueKind.Object => answer.EnumerateObject().All(static property => property.Name.Length >= 0 && IsReadable(property.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Returns the rows of a response, with or without an envelope; null if it is not a list.</summary>
    public static IReadOnlyList<JsonElement>? Rows(SpecMapping document, SpecOperation operation, JsonElement answer)
    {
        JsonElement payload = Envelope(document, operation, answer) is { } envelope && answer.TryGetProperty(envelope.Payload, out JsonElement data) ? data : answer;
        return payload.ValueKind == JsonValueKind.Array ? [.. payload.EnumerateArray()] : null;
    }

    // By the spec, as the generator does it; by the response if the spec has no schema.
    private static EnvelopeKeys? Envelope(SpecMapping document, SpecOperation operation, JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object) return null;

        var schema = SchemaView.Of(document, Schema(document, operation));
        IReadOnlyList<ResponseKey> keys = AnswerKeys.Of(document, schema);
        if (keys.Count == 0) keys = AnswerKeys.Of(answer);
        return EnvelopeConvention.Find(operation.Node.Text(ExtensionNames.Envelope) ?? schema.Text(ExtensionNames.Envelope), keys, operation.Path, schema.IsChoice);
    }

    /// <summary>Returns whether the status belongs to the operation and is not documented in the spec.</summary>
    public static bool IsUnexpected(SpecOperation operation, int status) =>
        StatusConvention.IsOfOperation(status, operation.Path.Contains('{', StringComparison.Ordinal))
        && !(operation.Node.Mapping("responses") is { } responses && StatusConvention.Promises(key => responses[key] is not null, status));
}
