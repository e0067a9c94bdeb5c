using System.Text.Json;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

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

    /// <summary>The rows of an answer, in their envelope or without one; null when it is no list.</summary>
    public static IReadOnlyList<JsonElement>? Rows(JsonElement answer)
    {
        JsonElement payload = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("data", out JsonElement data) ? data : answer;
        return payload.ValueKind == JsonValueKind.Array ? [.. payload.EnumerateArray()] : null;
    }

    /// <summary>Whether the operation answered with a status of its own that the spec does not promise.</summary>
    /// <remarks>
    /// Not its own are no answer at all, redirects, and what any operation may meet whether the spec lists it or not: a session or a permission that is missing,
    /// a quota, an outage, a route that is gone. Else one hour of maintenance would teach the spec a 503 for each operation. The runtime sees it the same way.
    /// </remarks>
    public static bool IsUnexpected(SpecOperation operation, int status) =>
        status is (>= 200 and < 300) or (>= 400 and < 500 and not (401 or 403 or 429))
        && (status != 404 || operation.Path.Contains('{', StringComparison.Ordinal))
        && !Promises(operation, status);

    private static bool Promises(SpecOperation operation, int status)
    {
        string text = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return operation.Node.Mapping("responses") is { } responses && (responses[text] is not null || responses["default"] is not null || responses[$"{text[0]}XX"] is not null);
    }
}
