using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>A read that was seen in recorded traffic and that the spec does not have.</summary>
internal sealed partial class NewOperation(string route)
{
    private static readonly string[] Numeric = ["page", "limit"];

    private readonly SampleSchema _answer = new();
    private readonly SortedSet<string> _query = new(StringComparer.Ordinal);

    public string Route => route;

    public long Count { get; private set; }

    public void Add(JsonElement answer, string query)
    {
        Count++;
        _answer.Add(answer);
        foreach (string pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            // Only that it was sent is known: the server may well ignore it.
            string name = Uri.UnescapeDataString(pair.Split('=')[0]);
            if (ParameterName().IsMatch(name)) _query.Add(name);
        }
    }

    public void AddTo(SpecMapping document)
    {
        var inferred = InferredSchema.For(document);
        string[] segments = route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var operation = new SpecMapping();
        string id = OperationId(segments);
        if (!SpecOperation.All(document).Any(other => other.Name == id)) InferredSchema.Set(operation, "operationId", id);
        if (Tag(document, segments[0]) is { } tag) InferredSchema.Set(operation, "tags", List(SpecScalar.Of(tag)));
        InferredSchema.Set(operation, "summary", "Observed; what it is for is not documented.");
        operation.Entries.Add(Evidence.Observed(Count));

        SpecNode[] parameters = [.. segments.Where(static segment => segment.StartsWith('{')).Select(static segment => Parameter(segment.Trim('{', '}'), "path")), .. _query.Select(static name => Parameter(name, "query"))];
        if (parameters.Length > 0) InferredSchema.Set(operation, "parameters", List(parameters));
        InferredSchema.Set(operation, "responses", Map("200", Answer(inferred)));
        SpecMapping paths = document.Mapping("paths")!;
        if (paths.Mapping(route) is { } item) InferredSchema.Set(item, "get", operation);
        else InferredSchema.Set(paths, route, Map("get", operation));
    }

    private SpecMapping Answer(InferredSchema inferred)
    {
        SpecMapping answer = Map("description", SpecScalar.Of("Observed."));
        InferredSchema.Set(answer, "content", Map("application/json", Map("schema", _answer.ToSchema(inferred, nullable: false))));
        return answer;
    }

    private static SpecMapping Parameter(string name, string location)
    {
        SpecMapping parameter = Map("name", SpecScalar.Of(name));
        InferredSchema.Set(parameter, "in", location);
        if (location == "path") InferredSchema.Set(parameter, "required", SpecScalar.Literal("true"));
        InferredSchema.Set(parameter, "description", location == "path" ? "The key of the record." : "Observed; what it does is not known.");
        InferredSchema.Set(parameter, "schema", Map("type", SpecScalar.Of(Numeric.Contains(name) ? "integer" : "string")));
        return parameter;
    }

    /// <summary><c>listBays</c> for <c>/workshop/bays</c>, <c>getBay</c> for a record of it.</summary>
    private static string OperationId(string[] segments)
    {
        bool isRecord = segments[^1].StartsWith('{');
        string collection = segments.Last(static segment => !segment.StartsWith('{'));
        string name = isRecord ? NewRoute.Singular(collection) : NewRoute.Camel(collection);
        return (isRecord ? "get" : "list") + char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>That of the neighbours.</summary>
    private static string? Tag(SpecMapping document, string group) => SpecOperation.All(document)
        .Where(other => other.Path.StartsWith($"/{group}/", StringComparison.Ordinal))
        .Select(static other => (other.Node.Sequence("tags")?.Items.FirstOrDefault() as SpecScalar)?.Value)
        .FirstOrDefault(static tag => tag is not null);

    private static SpecMapping Map(string key, SpecNode value)
    {
        var map = new SpecMapping();
        InferredSchema.Set(map, key, value);
        return map;
    }

    private static SpecSequence List(params SpecNode[] items)
    {
        var list = new SpecSequence();
        list.Items.AddRange(items);
        return list;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,31}\z")]
    private static partial Regex ParameterName();
}
