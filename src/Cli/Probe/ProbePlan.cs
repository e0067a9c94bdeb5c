using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Transport;

namespace OfficeGest.Cli.Probe;

/// <summary>The requests of a probe: GET alone, small pages, and the keys of records taken from the lists that came before.</summary>
internal sealed partial class ProbePlan(SpecMapping document, int pageSize, TimeProvider clock)
{
    private static readonly string[] SizeParameters = ["limit", "per_page", "page_size"];

    private readonly Dictionary<string, JsonElement> _rows = new(StringComparer.Ordinal);

    /// <summary>Lists before the records that they lead to.</summary>
    public IEnumerable<SpecOperation> Operations => SpecOperation.All(document)
        .Where(static operation => operation.Method == "GET")
        .OrderBy(static operation => operation.Path.Count(static c => c == '{'))
        .ThenBy(static operation => operation.Path, StringComparer.Ordinal);

    /// <summary>The request, or null with the reason.</summary>
    public ApiRequest? Request(SpecOperation operation, out string missing)
    {
        var request = new ApiRequest(new ApiOperation(operation.Name, operation.Method, operation.Path)
        {
            Anonymous = operation.Node.Sequence("security") is { Items.Count: 0 },
            Deprecated = operation.Node.Text("deprecated") == "true",
        });
        missing = string.Empty;
        foreach (Match parameter in PathParameter().Matches(operation.Path))
        {
            string name = parameter.Groups[1].Value;
            if (Key(operation.Path[..parameter.Index].TrimEnd('/'), name) is not { } value)
            {
                missing = $"No record is known to take {name} from.";
                return null;
            }

            request.SetPath(name, value);
        }

        foreach (SpecMapping parameter in Parameters(operation).Where(static parameter => parameter.Text("in") == "query"))
        {
            string name = parameter.Text("name") ?? string.Empty;
            if (SizeParameters.Contains(name)) request.AddQuery(name, pageSize.ToString(System.Globalization.CultureInfo.InvariantCulture));
            else if (parameter.Text("required") == "true")
            {
                if (Value(parameter) is not { } value)
                {
                    missing = $"It needs {name}, and the spec has no example of it.";
                    return null;
                }

                request.AddQuery(name, value);
            }
        }

        return request;
    }

    /// <summary>Remembers a row of a list, for the operations below it.</summary>
    public int? Remember(SpecOperation operation, JsonElement answer)
    {
        JsonElement payload = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("data", out JsonElement data) ? data : answer;
        if (payload.ValueKind != JsonValueKind.Array) return null;
        if (payload.GetArrayLength() > 0) _rows[operation.Path] = payload[0].Clone();
        return payload.GetArrayLength();
    }

    private IEnumerable<SpecMapping> Parameters(SpecOperation operation)
    {
        SpecSequence? shared = document.Mapping("paths")?.Mapping(operation.Path)?.Sequence("parameters");
        return (operation.Node.Sequence("parameters")?.Items ?? []).Concat(shared?.Items ?? [])
            .Select(node => SpecReference.Resolve(document, node)).OfType<SpecMapping>();
    }

    /// <summary>By the parameter's own name, else by what records usually call their key.</summary>
    private string? Key(string collection, string parameter)
    {
        if (!_rows.TryGetValue(collection, out JsonElement row) || row.ValueKind != JsonValueKind.Object) return null;

        string snake = UpperCase().Replace(parameter, "_$0").ToLowerInvariant();
        foreach (string name in (string[])[parameter, snake, "id", "number", "plate", "code"])
            if (row.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.String && IsSegment(value.ToString())) return value.ToString();
        return null;
    }

    /// <summary>Whether it can stand in a path: a server that sends something else does not end the probe.</summary>
    private static bool IsSegment(string text) => !string.IsNullOrWhiteSpace(text) && text is not ("." or "..");

    private string? Value(SpecMapping parameter)
    {
        var schema = SchemaView.Of(document, parameter["schema"]);
        if (parameter.Text("example") is { } example) return example;
        if ((parameter.Mapping("examples")?.Entries.FirstOrDefault()?.Value as SpecMapping)?.Text("value") is { } named) return named;
        if (schema.Text("default") is { } preset) return preset;
        if (schema.Parts.Select(static part => part.Text("example") ?? (part.Sequence("examples")?.Items.FirstOrDefault() as SpecScalar)?.Value).FirstOrDefault(static value => value is not null) is { } sample) return sample;
        if ((schema.KnownValues?.Items.FirstOrDefault() as SpecScalar)?.Value is { } known) return known;
        return schema.Format is "date" ? clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex PathParameter();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex UpperCase();
}
