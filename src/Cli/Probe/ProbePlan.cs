using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Protocol;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Probe;

/// <summary>Creates the requests of a probe: only GET, small pages, and keys of records from earlier lists.</summary>
internal sealed partial class ProbePlan(SpecMapping document, int pageSize, TimeProvider clock)
{
    private readonly Dictionary<string, IReadOnlyList<JsonElement>> _rows = new(StringComparer.Ordinal);

    /// <summary>The operations, lists before their records.</summary>
    public IEnumerable<SpecOperation> Operations => SpecOperation.All(document)
        .Where(static operation => operation.Method == "GET")
        .OrderBy(static operation => operation.Path.Count(static c => c == '{'))
        .ThenBy(static operation => operation.Path, StringComparer.Ordinal);

    /// <summary>Returns the request, or null with the reason.</summary>
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
                missing = $"No record is known that has {name}.";
                return null;
            }

            try
            {
                request.SetPath(name, value);
            }
            catch (ArgumentException)
            {
                // The runtime rejects values that would change the path. Since the value is the server's, this is not wrong usage.
                missing = $"The record that is known has no {name} that is valid in a path.";
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

    /// <summary>Stores the rows of a list, for the operations below it and its filters.</summary>
    /// <returns>The number of rows; null if it is not a list.</returns>
    public int? Remember(SpecOperation operation, JsonElement answer)
    {
        if (Answers.Rows(document, operation, answer) is not { } rows) return null;
        _rows[operation.Path] = rows;
        return rows.Count;
    }

    /// <summary>Returns the stored rows of an operation; null if there are none.</summary>
    public IReadOnlyList<JsonElement>? Rows(SpecOperation operation) => _rows.GetValueOrDefault(operation.Path);

    /// <summary>Finds a key by the name of the parameter, otherwise by the usual names of keys.</summary>
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
