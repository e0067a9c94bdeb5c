using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;
using OfficeGest.Specification.Conventions;
using static OfficeGest.Cli.Learn.SpecNodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Creates the path and query parameters that pages document.</summary>
internal sealed class DocumentedParameters(SpecMapping document, DocumentedSchema schemas, PageText text, bool isSwagger)
{
    public IEnumerable<SpecNode> Of(MergedOperation operation)
    {
        DocumentedField[] fields = [.. operation.Fields];
        foreach (SpecNode parameter in new PathParameters(document).Of(operation.Route, (name, _) => Parameter(operation, name, "path", Field(fields, FieldGroup.Path, name)))) yield return parameter;

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (DocumentedField field in fields.Where(static field => field.Place == FieldGroup.Query && IsName(field.Name)))
            if (named.Add(field.Name)) yield return Parameter(operation, field.Name, "query", field);
        foreach (string name in operation.Query.Where(IsName))
            if (named.Add(name)) yield return Parameter(operation, name, "query", null);
    }

    /// <summary>A path parameter may have another name in the spec than in the table.</summary>
    private static DocumentedField? Field(DocumentedField[] fields, FieldGroup group, string name)
    {
        DocumentedField[] own = [.. fields.Where(field => field.Place == group)];
        return own.FirstOrDefault(field => field.Name.Trim('{', '}', ':', '<', '>') == name) ?? (own.Length == 1 ? own[0] : null);
    }

    private static bool IsName(string name) => FieldName.Is(name) && !PersonalText.IsSuspect(name);

    private SpecMapping Parameter(MergedOperation operation, string name, string location, DocumentedField? field)
    {
        SpecMapping parameter = Map("name", SpecScalar.Of(name));
        InferredSchema.Set(parameter, "in", location);
        if (location == "path" || field?.IsRequired == true) InferredSchema.Set(parameter, "required", SpecScalar.Literal("true"));
        string said = field is null ? string.Empty : text.Sentence(field.Remark);
        InferredSchema.Set(parameter, "description", said.Length > 0 ? said : location == "path" ? "The key of the record." : "Documented without words.");
        SpecMapping schema = schemas.Parameter(field, PagingConvention.IsNumber(name) || name == "offset" || (location == "path" && operation.Parts.Any(part => HasNumber(part.Address))) ? "integer" : "string");
        if (isSwagger) parameter.Entries.AddRange(schema.Entries);
        else InferredSchema.Set(parameter, "schema", schema);
        parameter.Entries.Add(Evidence.Documented(field is not null));
        return parameter;
    }

    // /articles/15 on a page means that the parameter is a number.
    private static bool HasNumber(string address) => address.Split('/').Any(static segment => segment.Length > 0 && segment.All(char.IsAsciiDigit)) && !address.Contains('{', StringComparison.Ordinal);
}
