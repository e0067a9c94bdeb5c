using Microsoft.OpenApi;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Generator.Operations;

/// <summary>A converted operation that is not yet in its client.</summary>
/// <param name="Site">The operation in the document.</param>
/// <param name="Name">The client and the name of the operation.</param>
/// <param name="Wanted">The name of its method, without <c>Async</c>.</param>
/// <param name="Model">The model without the names that must be unique in the client.</param>
internal sealed record OperationDraft(OperationSite Site, OperationName Name, string Wanted, OperationModel Model);

/// <summary>Converts an operation of the spec to its model.</summary>
internal sealed class OperationFactory(ParseContext context, ResolveType resolve)
{
    private readonly ParameterFactory _parameters = new(context.Document, context.Renames, context.Findings, resolve);
    private readonly QueryFactory _queries = new(context);
    private readonly BodyFactory _bodies = new(context, resolve);
    private readonly ResponseFactory _responses = new(context.Document, context.Shapes, context.Findings, resolve);
    private readonly ErrorFactory _errors = new(context.Document, resolve);
    private readonly LargeClients _large = LargeClients.Of(context.Document);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the operation, once for each kind of body that it accepts.</summary>
    public IEnumerable<OperationDraft> Build(OperationSite site)
    {
        OperationName name = OperationName.Of(site, _large);
        string wanted = context.Renames.Of(null, site.Pointer, site.Id) ?? Chosen(site) ?? (name.Verb ?? Verb(site)) + name.Suffix;
        string typeName = TypeName(name, wanted);
        List<SpecParameter> parameters = _parameters.All(site, typeName);
        List<BodyModel> bodies = _bodies.All(site, typeName);
        BodyModel? body = bodies.Count > 0 ? bodies[0] : null;
        ResponseModel response = _responses.Of(site, parameters, typeName);
        // The pageable sets the paging parameters itself.
        parameters.RemoveAll(parameter => response.Paging is { } paging && parameter.Model.Location == Model.ParameterLocation.Query
            && (parameter.Model.WireName == paging.PageParameter || parameter.Model.WireName == paging.CursorParameter || parameter.Model.WireName == paging.OffsetParameter));

        PageSizeName.Give(parameters, response.Paging);
        string? query = _queries.Record(site, parameters, typeName + "Query");
        OpenApiOperation operation = site.Operation;
        var model = new OperationModel
        {
            OperationId = site.Id,
            MethodName = wanted,
            FieldName = wanted,
            CheckName = wanted,
            HttpMethod = site.Method,
            Route = site.Route.Sent,
            Documentation = Describe(site),
            Deprecated = operation.Deprecated,
            Experimental = EvidenceRemark.IsInferred(operation),
            Anonymous = IsAnonymous(operation),
            Module = operation.Node(ExtensionNames.Module)?.ToString() is { Length: > 0 } module ? module : null,
            Statuses = StatusConvention.Promised(operation.Responses?.Keys ?? Enumerable.Empty<string>()),
            Parameters = QueryFactory.Positional(parameters, body?.ParameterName),
            Body = body,
            QueryName = query,
            Response = response,
            Errors = _errors.Of(site, typeName),
        };
        var first = new OperationDraft(site, name, wanted, model);
        return [first, .. bodies.Skip(1).Select(other => first with { Wanted = wanted + BodyFactory.Alternative(other.MediaType), Model = model with { Body = other } })];
    }

    // CustomerList; with the names of the parent resources if the name is taken: MonitorServiceOrderList.
    private string TypeName(OperationName name, string wanted)
    {
        string typeName = name.Resource + wanted;
        for (int i = name.Client.Count - 2; i >= 0 && !_taken.Add(typeName); i--) typeName = Plurals.Singular(Identifier.Pascal(name.Client[i])) + typeName;
        _taken.Add(typeName);
        return typeName;
    }

    private static DocumentationModel Describe(OperationSite site)
    {
        OpenApiOperation operation = site.Operation;
        List<string> remarks = [EvidenceRemark.From(operation)];
        if (operation.Node(ExtensionNames.Module)?.ToString() is { Length: > 0 } module)
            remarks.Add($"Requires the permission {Prose.Line(module)} of the API user; otherwise the response is 403.");
        string? summary = string.IsNullOrWhiteSpace(operation.Summary) ? site.Item.Summary : operation.Summary;
        return Prose.Of(summary, string.IsNullOrWhiteSpace(operation.Description) ? site.Item.Description : operation.Description, remarks);
    }

    private string Verb(OperationSite site) => _responses.Form(site) switch
    {
        ResponseForm.List => "List",
        ResponseForm.Stream => "Stream",
        _ => "Get",
    };

    private string? Chosen(OperationSite site)
    {
        if (site.Operation.Node(ExtensionNames.Name)?.ToString() is not { Length: > 0 } chosen) return null;
        if (chosen.EndsWith("Async", StringComparison.Ordinal) && chosen.Length > 5) chosen = chosen.Substring(0, chosen.Length - 5);
        if (Identifier.IsValid(chosen)) return Identifier.Chosen(chosen);
        string made = Identifier.Pascal(chosen);
        context.Findings.AddNamed(SpecRules.BadExtension, site.Pointer + "/" + ExtensionNames.Name, ExtensionNames.Name, $"'{chosen}' is not an identifier, so '{made}' was used");
        return made;
    }

    private bool IsAnonymous(OpenApiOperation operation) =>
        operation.Security is { } own ? own.Count == 0 : context.Document.Document.Security is { Count: 0 };
}
