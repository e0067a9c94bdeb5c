using System.Globalization;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;
using static OfficeGest.Cli.Learn.SpecNodes;

namespace OfficeGest.Cli.Learn;

/// <summary>Adds an operation from recorded traffic to a document.</summary>
internal sealed class NewOperation(SpecMapping document, OperationSamples samples)
{
    private readonly DocumentEnvelopes _envelopes = new(document);
    private readonly InferredSchema _inferred = InferredSchema.For(document);

    // Swagger 2.0 has the body as a parameter, and no media types in a response.
    private readonly bool _isSwagger = document.Text("swagger") is not null;

    public void Add()
    {
        string[] segments = samples.Route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var operation = new SpecMapping();
        string id = OperationId.Of(samples.Method, segments);
        if (!SpecOperation.All(document).Any(other => other.Name == id)) InferredSchema.Set(operation, "operationId", id);
        if (SpecOperation.TagBelow(document, segments[0]) is { } tag) InferredSchema.Set(operation, "tags", List(SpecScalar.Of(tag)));
        InferredSchema.Set(operation, "summary", "Observed; what it is for is not documented.");
        operation.Entries.Add(Evidence.Observed(samples.Count));
        if (_envelopes.Mark(samples.Answer.Fields) is { } envelope) InferredSchema.Set(operation, ExtensionNames.Envelope, envelope);

        SpecNode[] parameters = [.. new PathParameters(document).Of(samples.Route, Parameter), .. samples.Query.Select(name => Parameter(name, "query")), .. SwaggerBody()];
        if (parameters.Length > 0) InferredSchema.Set(operation, "parameters", List(parameters));
        if (!_isSwagger && Body() is { } body) InferredSchema.Set(operation, "requestBody", body);
        InferredSchema.Set(operation, "responses", Responses());

        string key = samples.Method.ToLowerInvariant();
        SpecMapping paths = document.Mapping("paths")!;
        if (paths.Mapping(samples.Route) is { } item) InferredSchema.Set(item, key, operation);
        else InferredSchema.Set(paths, samples.Route, Map(key, operation));
    }

    private SpecMapping Responses()
    {
        var responses = new SpecMapping();
        var errors = new ErrorResponses(document);
        foreach ((int status, bool hasJson) in samples.Statuses)
        {
            string code = status.ToString(CultureInfo.InvariantCulture);
            InferredSchema.Set(responses, code, status < 300 ? Success(hasJson) : errors.Of(code, samples.Count));
        }

        return responses;
    }

    private SpecMapping Success(bool hasJson)
    {
        SpecMapping answer = Map("description", SpecScalar.Of("Observed."));
        if (!hasJson) return answer;
        SpecMapping schema = samples.Answer.ToSchema(_inferred, SamplePromise.Answer, nullable: false, _envelopes);
        new SharedMeta(document).Apply(schema);
        if (_isSwagger) InferredSchema.Set(answer, "schema", schema);
        else InferredSchema.Set(answer, "content", Map("application/json", Map("schema", schema)));
        return answer;
    }

    private SpecMapping? Body()
    {
        var content = new SpecMapping();
        if (samples.JsonBodies > 0) InferredSchema.Set(content, "application/json", Map("schema", Sent(samples.Json)));
        if (samples.FormBodies > 0) InferredSchema.Set(content, "application/x-www-form-urlencoded", Map("schema", Sent(samples.Form)));
        if (content.Entries.Count == 0) return null;

        var body = new SpecMapping();
        if (samples.JsonBodies + samples.FormBodies == samples.Successes) InferredSchema.Set(body, "required", SpecScalar.Literal("true"));
        InferredSchema.Set(body, "content", content);
        return body;
    }

    private IEnumerable<SpecNode> SwaggerBody()
    {
        if (!_isSwagger) yield break;
        if (samples.JsonBodies > 0)
        {
            SpecMapping body = Map("name", SpecScalar.Of("body"));
            InferredSchema.Set(body, "in", "body");
            InferredSchema.Set(body, "schema", Sent(samples.Json));
            yield return body;
        }
        else if (samples.FormBodies > 0)
        {
            foreach (SpecEntry field in Sent(samples.Form).Mapping("properties")?.Entries ?? [])
            {
                SpecMapping parameter = Map("name", SpecScalar.Of(field.Name));
                InferredSchema.Set(parameter, "in", "formData");
                parameter.Entries.AddRange(((SpecMapping)field.Value).Entries);
                yield return parameter;
            }
        }
    }

    private SpecMapping Sent(SampleSchema body) => body.ToSchema(_inferred, SamplePromise.Request, nullable: false, _envelopes);

    private SpecMapping Parameter(string name, string location)
    {
        SpecMapping parameter = Map("name", SpecScalar.Of(name));
        InferredSchema.Set(parameter, "in", location);
        if (location == "path") InferredSchema.Set(parameter, "required", SpecScalar.Literal("true"));
        InferredSchema.Set(parameter, "description", location == "path" ? "The key of the record." : "Observed; what it does is not known.");
        var type = SpecScalar.Of(PagingConvention.IsNumber(name) ? "integer" : "string");
        if (_isSwagger) InferredSchema.Set(parameter, "type", type);
        else InferredSchema.Set(parameter, "schema", Map("type", type));
        return parameter;
    }
}
