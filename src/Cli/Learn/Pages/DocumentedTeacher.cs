using System.Globalization;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;
using static OfficeGest.Cli.Learn.SpecNodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Adds the content of pages to a document: new operations, and new parts of existing ones.</summary>
internal sealed class DocumentedTeacher(SpecMapping document, DocumentedPages pages)
{
    private readonly InferredSchema _inferred = InferredSchema.For(document);
    private readonly PageText _text = new(pages.Secrets);

    // Swagger 2.0 has the body as a parameter, and no media types in a response.
    private readonly bool _isSwagger = document.Text("swagger") is not null;

    public IReadOnlyList<DocumentedLesson> Learn()
    {
        var lessons = new List<DocumentedLesson>();
        foreach (MergedOperation operation in pages.Complete())
        {
            SpecOperation? known = SpecOperation.All(document).FirstOrDefault(other => other.Method == operation.Method && other.Path == operation.Route);
            SpecMapping described = Describe(operation, known?.Node);
            if (known is not null)
            {
                var growth = new SpecGrowth(document, reason => pages.Remarks.Add((operation.Parts[0].Source, new PageRemark(operation.Parts[0].Line, reason))));
                lessons.Add(new DocumentedLesson(operation, known.Name, IsNew: false, growth.Grow(known, described)));
            }
            else if (_isSwagger && (described["requestBody"] is not null || operation.File is not null)) Tell(operation, "Swagger 2.0 has another form for it: convert the spec to OpenAPI 3 first.");
            else
            {
                Add(operation, described);
                lessons.Add(new DocumentedLesson(operation, described.Text("operationId") ?? $"{operation.Method} {operation.Route}", IsNew: true, []));
            }
        }

        return lessons;
    }

    private void Add(MergedOperation operation, SpecMapping described)
    {
        string key = operation.Method.ToLowerInvariant();
        if (document.Mapping("paths") is not { } paths) InferredSchema.Set(document, "paths", paths = new SpecMapping());
        if (paths.Mapping(operation.Route) is { } item) InferredSchema.Set(item, key, described);
        else InferredSchema.Set(paths, operation.Route, Map(key, described));
    }

    private SpecMapping Describe(MergedOperation operation, SpecMapping? known)
    {
        string[] segments = operation.Route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var described = new SpecMapping();
        string id = LoginConvention.IsPath(operation.Route) ? NewRoute.Camel(segments[^1]) : OperationId.Of(operation.Method, segments);
        if (known is null && !SpecOperation.All(document).Any(other => other.Name == id)) InferredSchema.Set(described, "operationId", id);
        if (known is null && SpecOperation.TagBelow(document, segments[0]) is { } tag) InferredSchema.Set(described, "tags", List(SpecScalar.Of(tag)));
        if (known is null) InferredSchema.Set(described, "summary", _text.Sentence(operation.Title) is { Length: > 0 } title ? title : "Documented without a title.");
        described.Entries.Add(Evidence.Documented(isTold: true));
        if (IsLogin(operation) && document["security"] is not null) InferredSchema.Set(described, "security", List());

        var schemas = new DocumentedSchema(_inferred, _text, (field, reason) => pages.Remarks.Add((operation.Parts[0].Source, new PageRemark(field.Line, reason))));
        SpecNode[] parameters = [.. new DocumentedParameters(document, schemas, _text, _isSwagger).Of(operation)];
        if (parameters.Length > 0) InferredSchema.Set(described, "parameters", List(parameters));
        if (DocumentedRequest.Of(operation, schemas) is { } body) InferredSchema.Set(described, "requestBody", body);
        InferredSchema.Set(described, "responses", Responses(operation, schemas, isKnown: known is not null));
        return described;
    }

    private SpecMapping Responses(MergedOperation operation, DocumentedSchema schemas, bool isKnown)
    {
        var responses = new SpecMapping();
        var errors = new ErrorResponses(document);
        // A login needs no permission.
        DocumentedStatus[] statuses = [.. operation.Statuses.Where(status => status.Status != 403 || !IsLogin(operation))];
        if (!statuses.Any(static status => status.Status is >= 200 and < 300)) statuses = [new DocumentedStatus(200, string.Empty, operation.Parts[0].Line), .. statuses];
        foreach (DocumentedStatus status in statuses.Where(static status => status.Status is (>= 200 and < 300) or >= 400))
        {
            string code = status.Status.ToString(CultureInfo.InvariantCulture);
            InferredSchema.Set(responses, code, status.Status < 300 ? Success(operation, schemas, status, isKnown) : Error(errors, code, status));
        }

        return responses;
    }

    private SpecMapping Success(MergedOperation operation, DocumentedSchema schemas, DocumentedStatus status, bool isKnown)
    {
        SpecMapping answer = Map("description", SpecScalar.Of(_text.Sentence(status.Remark) is { Length: > 0 } said ? said : "The answer."));
        DocumentedField[] fields = [.. operation.Fields.Where(static field => field.Place == FieldGroup.Answer)];
        bool isNothing = status.Status is 204 or 205;
        if (isNothing) return answer;
        if (operation.File is { } media)
        {
            SpecMapping file = Map("type", SpecScalar.Of("string"));
            InferredSchema.Set(file, "format", "binary");
            InferredSchema.Set(answer, "content", Map(media.Split(';', ',')[0].Trim(), Map("schema", file)));
        }
        else if (operation.Answers.Count > 0 || fields.Length > 0)
        {
            SpecMapping schema = schemas.Answer(operation.Answers, fields, operation.Method == "GET" && !operation.Route.EndsWith('}'));
            if (!isKnown) new SharedMeta(document).Apply(schema);
            if (_isSwagger) InferredSchema.Set(answer, "schema", schema);
            else InferredSchema.Set(answer, "content", Map("application/json", Map("schema", schema)));
        }

        return answer;
    }

    private SpecMapping Error(ErrorResponses errors, string code, DocumentedStatus status)
    {
        SpecMapping error = errors.Of(code, 1);
        if (error["$ref"] is not null) return error;

        InferredSchema.Set(error, "description", _text.Sentence(status.Remark) is { Length: > 0 } said ? said : "Documented without words.");
        InferredSchema.Set(error, ExtensionNames.Evidence, Evidence.Documented(isTold: true).Value);
        return error;
    }

    private static bool IsLogin(MergedOperation operation) => operation.Method == "POST" && LoginConvention.IsPath(operation.Route);

    private void Tell(MergedOperation operation, string reason) => pages.Remarks.Add((operation.Parts[0].Source, new PageRemark(operation.Parts[0].Line, reason)));
}

/// <summary>The result of learning an operation from pages.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Name">The name of the operation.</param>
/// <param name="IsNew">Whether it was added to the spec.</param>
/// <param name="Changes">The changes of an existing operation.</param>
internal sealed record DocumentedLesson(MergedOperation Operation, string Name, bool IsNew, IReadOnlyList<string> Changes);
