using System.Text.Json;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Drift;

/// <summary>The JSON that an operation promises.</summary>
internal static class Answers
{
    /// <summary>The schema of the answer with this status, of any success when none is given; null when it promises no JSON.</summary>
    public static SpecNode? Schema(SpecMapping document, SpecOperation operation, string? status = null)
    {
        foreach (SpecEntry response in operation.Node.Mapping("responses")?.Entries ?? [])
        {
            if (status is null ? !response.Name.StartsWith('2') : response.Name != status) continue;
            if (SpecReference.Resolve(document, response.Value) is not SpecMapping answer) continue;
            SpecNode? media = answer.Mapping("content")?.Entries.FirstOrDefault(static entry => entry.Name.Contains("json", StringComparison.OrdinalIgnoreCase))?.Value;
            if ((media as SpecMapping)?["schema"] is { } schema) return schema;

            // Swagger 2.0 has the schema right there.
            if (answer["schema"] is { } direct) return direct;
        }

        return null;
    }

    /// <summary>Whether all texts are texts. Half of a surrogate pair is good JSON, and yet no string.</summary>
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

    /// <summary>The rows of a response, in their envelope or without one; null when it is no list.</summary>
    public static IReadOnlyList<JsonElement>? Rows(SpecMapping document, SpecOperation operation, JsonElement answer)
    {
        JsonElement payload = Envelope(document, operation, answer) is { } envelope && answer.TryGetProperty(envelope.Payload, out JsonElement data) ? data : answer;
        return payload.ValueKind == JsonValueKind.Array ? [.. payload.EnumerateArray()] : null;
    }

    // By what the spec promises, as the generator sees it; by what came where it promises nothing.
    private static EnvelopeKeys? Envelope(SpecMapping document, SpecOperation operation, JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object) return null;

        var schema = SchemaView.Of(document, Schema(document, operation));
        IReadOnlyList<ResponseKey> keys = AnswerKeys.Of(document, schema);
        if (keys.Count == 0) keys = AnswerKeys.Of(answer);
        return EnvelopeConvention.Find(operation.Node.Text(ExtensionNames.Envelope) ?? schema.Text(ExtensionNames.Envelope), keys, operation.Path, schema.IsChoice);
    }

    /// <summary>Whether the operation answered with a status of its own that the spec does not promise.</summary>
    public static bool IsUnexpected(SpecOperation operation, int status) =>
        StatusConvention.IsOfOperation(status, operation.Path.Contains('{', StringComparison.Ordinal))
        && !(operation.Node.Mapping("responses") is { } responses && StatusConvention.Promises(key => responses[key] is not null, status));
}
