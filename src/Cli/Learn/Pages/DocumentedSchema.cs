using System.Text.Json.Nodes;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;
using OfficeGest.Specification.Conventions;
using static OfficeGest.Cli.Learn.SpecNodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Creates the schema of a request or response from its examples and field tables.</summary>
/// <param name="inferred">The keywords of the document's version.</param>
/// <param name="text">Scrubs the remarks.</param>
/// <param name="tell">Receives differences between the tables and the schema.</param>
internal sealed class DocumentedSchema(InferredSchema inferred, PageText text, Action<DocumentedField, string> tell)
{
    public SpecMapping Answer(IReadOnlyList<JsonNode?> samples, IReadOnlyList<DocumentedField> fields, bool isList)
    {
        bool isAbsolute = fields.Any(static field => FieldPath.Of(field.Name) is [EnvelopeConvention.Payload, ..]);
        SpecMapping schema = samples.Count > 0 ? Sampled(samples).ToSchema(inferred, SamplePromise.Answer, nullable: false) : isAbsolute ? Object() : Enveloped(isList);
        foreach (DocumentedField field in fields) Put(schema, Payload(schema), field, isAnswer: true);
        Mark(schema, isRoot: true);
        return schema;
    }

    public SpecMapping Sent(IReadOnlyList<JsonNode?> samples, IReadOnlyList<DocumentedField> fields)
    {
        SpecMapping schema = samples.Count > 0 ? Sampled(samples).ToSchema(inferred, SamplePromise.Request, nullable: false) : Object();
        foreach (DocumentedField field in fields) Put(schema, schema, field, isAnswer: false);
        Mark(schema, isRoot: true);
        return schema;
    }

    /// <summary>Returns the schema of a parameter.</summary>
    public SpecMapping Parameter(DocumentedField? field, string fallback)
    {
        SpecMapping schema = field is not null && FieldType.Form(field.Type) is { } form && form != FieldType.File
            ? inferred.Of([form == ValueForm.Object ? ValueForm.Text : form], nullable: false)
            : Map("type", SpecScalar.Of(fallback));
        if (schema.Text("type") == "array") InferredSchema.Set(schema, "items", Map("type", SpecScalar.Of("string")));
        if (field is not null) Enumerate(schema, field);
        return schema;
    }

    private static SpecMapping Object()
    {
        SpecMapping schema = Map("type", SpecScalar.Of("object"));
        InferredSchema.Set(schema, "properties", new SpecMapping());
        return schema;
    }

    private static SpecMapping Enveloped(bool isList)
    {
        SpecMapping data = isList ? Map("type", SpecScalar.Of("array")) : Object();
        if (isList) InferredSchema.Set(data, "items", Object());
        SpecMapping schema = Map("type", SpecScalar.Of("object"));
        InferredSchema.Set(schema, "properties", Map(EnvelopeConvention.Payload, data));
        return schema;
    }

    private static SampleSchema Sampled(IReadOnlyList<JsonNode?> samples)
    {
        var schema = new SampleSchema();
        foreach (JsonNode? sample in samples) schema.Add(JsonInput.Parse(sample?.ToJsonString() ?? "null"));
        return schema;
    }

    /// <summary>The schema that the fields of a table belong to, unless they name the envelope.</summary>
    private static SpecMapping Payload(SpecMapping schema) => schema.Mapping("properties")?.Mapping(EnvelopeConvention.Payload) ?? schema;

    private void Put(SpecMapping root, SpecMapping payload, DocumentedField field, bool isAnswer)
    {
        string[] path = FieldPath.Of(field.Name);
        if (path.Length == 0 || !path.All(FieldName.Is))
        {
            tell(field, "A name in a table does not look like the name of a field.");
            return;
        }

        bool isAbsolute = root.Mapping("properties")?[path[0]] is not null && (EnvelopeConvention.IsKey(path[0]) || ReferenceEquals(root, payload));
        SpecMapping owner = ItemsOf(isAbsolute || !isAnswer ? root : payload);
        for (int i = 0; i < path.Length - 1; i++)
        {
            SpecMapping inner = Properties(owner).Mapping(path[i]) ?? Added(owner, path[i], isAnswer);
            owner = ItemsOf(inner);
        }

        SpecMapping schema = Properties(owner).Mapping(path[^1]) ?? Added(owner, path[^1], isAnswer, field);
        Complete(schema, field, isAnswer);
        if (field.IsRequired == true && !isAnswer) Require(owner, path[^1]);
    }

    private void Complete(SpecMapping schema, DocumentedField field, bool isAnswer)
    {
        if (FieldType.IsFile(field.Type) && !isAnswer)
        {
            InferredSchema.Set(schema, "type", "string");
            InferredSchema.Set(schema, "format", "binary");
        }
        else if (FieldType.Form(field.Type) is { } form && new TypeFromTable(inferred).Apply(schema, form, FieldType.Items(field.Type), isAnswer) is { } problem) tell(field, problem);
        Enumerate(schema, field);
        if (text.Sentence(field.Remark) is { Length: > 0 } remark) InferredSchema.Set(schema, "description", remark);
        if (schema[ExtensionNames.Evidence] is null) schema.Entries.Add(Evidence.Documented(isTold: true));
    }

    private static void Enumerate(SpecMapping schema, DocumentedField field)
    {
        SpecMapping owner = schema.Mapping("items") ?? schema;
        bool isText = owner["type"] is SpecScalar { Value: "string" } || (owner["type"] is SpecSequence { Items: [SpecScalar { Value: "string" }, SpecScalar { Value: "null" }] });
        if (isText && field.Values.Count > 1 && owner["format"] is null) InferredSchema.Set(owner, ExtensionNames.ExtensibleEnum, List(field.Values.Distinct(StringComparer.Ordinal).Select(SpecScalar.Of)));
    }

    private SpecMapping Added(SpecMapping owner, string name, bool isAnswer, DocumentedField? field = null)
    {
        SpecMapping schema = field is null ? inferred.Of([ValueForm.Object], isAnswer) : new SpecMapping();
        if (field is null) InferredSchema.Set(schema, "properties", new SpecMapping());
        InferredSchema.Set(Properties(owner), name, schema);
        return schema;
    }

    private static SpecMapping ItemsOf(SpecMapping schema)
    {
        for (int i = 0; i < 4 && HasType(schema, "array"); i++)
        {
            if (schema.Mapping("items") is not { Entries.Count: > 0 }) InferredSchema.Set(schema, "items", Object());
            schema = schema.Mapping("items")!;
        }

        return schema;
    }

    private static SpecMapping Properties(SpecMapping owner)
    {
        if (owner["type"] is null) InferredSchema.Set(owner, "type", "object");
        if (owner.Mapping("properties") is not { } properties) InferredSchema.Set(owner, "properties", properties = new SpecMapping());
        return properties;
    }

    private static void Require(SpecMapping owner, string name)
    {
        if (owner.Sequence("required") is not { } required) InferredSchema.SetAfter(owner, "type", "required", required = List());
        if (!required.Items.OfType<SpecScalar>().Any(item => item.Value == name)) required.Items.Add(SpecScalar.Of(name));
    }

    public static bool HasType(SpecMapping schema, string type) =>
        schema.Text("type") == type || schema.Sequence("type")?.Items.OfType<SpecScalar>().Any(item => item.Value == type) == true;

    /// <summary>Marks the evidence of each field except the envelope.</summary>
    private static void Mark(SpecMapping schema, bool isRoot)
    {
        foreach (SpecEntry property in schema.Mapping("properties")?.Entries ?? [])
        {
            if (property.Value is not SpecMapping field) continue;
            Mark(field, isRoot: false);
            if (!(isRoot && EnvelopeConvention.IsKey(property.Name)) && field[ExtensionNames.Evidence] is null) field.Entries.Add(Evidence.Documented(isTold: false));
        }

        if (schema.Mapping("items") is { } items) Mark(items, isRoot: false);
    }
}

/// <summary>Splits the name of a field in a table into steps from the body: <c>lines[].quantity</c>, <c>lines.*.quantity</c>, <c>lines[0][quantity]</c>.</summary>
internal static class FieldPath
{
    public static string[] Of(string name) =>
        [.. name.Replace("[]", ".", StringComparison.Ordinal).Replace('[', '.').Replace(']', '.').Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(static step => step is not "*" and not "$" and not "n" && !step.All(char.IsAsciiDigit))];
}
