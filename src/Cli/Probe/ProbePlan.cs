using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Protocol;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Probe;

/// <summary>The requests of a probe: GET alone, small pages, and the keys of records taken from the lists that came before.</summary>
internal sealed partial class ProbePlan(SpecMapping document, int pageSize, TimeProvider clock)
{
    private readonly Dictionary<string, IReadOnlyList<JsonElement>> _rows = new(StringComparer.Ordinal);

    /// <summary>Lists before the records that they lead to.</summary>
    public IEnumerable<SpecOperation> Operations => SpecOperation.All(document)
        .Where(static operation => operation.Method == "GET")
        .OrderBy(static operation => operation.Path.Count(static c => c == '{'))
        .ThenBy(static operation => operation.Path, StringComparer.Ordinal);

    /// <summary>The request, or null with the reason.</summary>
    public ApiRequest? Request(SpecOperation operation, out string missing, (string Name, string Value)? filter = null)
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

            try
            {
                request.SetPath(name, value);
            }
            catch (ArgumentException)
            {
                // The runtime refuses what would lead to another path. Whatever the server calls its records, it is no wrong usage.
                missing = $"The record that is known has no {name} that can stand in a path.";
                return null;
            }
        }

        foreach (SpecMapping parameter in SpecParameters.InQuery(document, operation))
        {
            string name = parameter.Text("name") ?? string.Empty;
            if (filter is { } asked && asked.Name == name) request.AddQuery(name, asked.Value);
            else if (PagingConvention.IsSize(name)) request.AddQuery(name, pageSize.ToString(System.Globalization.CultureInfo.InvariantCulture));
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

    /// <summary>Remembers the rows of a list, for the operations below it and its own filters.</summary>
    /// <returns>How many there are; null when it is no list.</returns>
    public int? Remember(SpecOperation operation, JsonElement answer)
    {
        if (Answers.Rows(document, operation, answer) is not { } rows) return null;
        _rows[operation.Path] = rows;
        return rows.Count;
    }

    /// <summary>The rows that an operation answered with; null when it did not, or not with a list.</summary>
    public IReadOnlyList<JsonElement>? Rows(SpecOperation operation) => _rows.GetValueOrDefault(operation.Path);

    /// <summary>By the parameter's own name, else by what records usually call their key.</summary>
    private string? Key(string collection, string parameter)
    {
        if (!_rows.TryGetValue(collection, out IReadOnlyList<JsonElement>? rows) || rows is not [{ ValueKind: JsonValueKind.Object } row, ..]) return null;

        string snake = UpperCase().Replace(parameter, "_$0").ToLowerInvariant();
        foreach (string name in (string[])[parameter, snake, "id", "number", "plate", "code"])
            if (row.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.String) return value.ToString();
        return null;
    }

    private string? Value(SpecMapping parameter)
    {
        var schema = SchemaView.Of(document, parameter["schema"]);
        if (SpecParameters.Sample(parameter, schema) is { } sample) return sample;
        return schema.Format is "date" ? clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex PathParameter();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex UpperCase();
}
