using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Adds to an operation what a page describes and the spec does not have. Existing parts of the spec are kept: they may be observed, and pages are sometimes wrong.</summary>
internal sealed class SpecGrowth(SpecMapping document, Action<string> tell)
{
    private const int MaximumDepth = 12;

    private readonly List<string> _changes = [];

    public IReadOnlyList<string> Grow(SpecOperation known, SpecMapping described)
    {
        Grade(known.Node);
        foreach (SpecMapping parameter in (described.Sequence("parameters")?.Items ?? []).OfType<SpecMapping>().Where(static parameter => parameter.Text("in") == "query")) Parameter(known, parameter);
        if (described.Mapping("requestBody") is { } body) Body(known.Node, body);
        foreach (SpecEntry response in described.Mapping("responses")?.Entries ?? []) Response(known.Node, response);
        return _changes;
    }

    private void Grade(SpecMapping operation)
    {
        if (operation.Mapping(ExtensionNames.Evidence)?.Text(EvidenceMark.Grade) is not (EvidenceMark.Inferred or EvidenceMark.ExistsOnly)) return;
        InferredSchema.Set(operation, ExtensionNames.Evidence, Evidence.Documented(isTold: true).Value);
        _changes.Add("The operation is documented now.");
    }

    private void Parameter(SpecOperation known, SpecMapping parameter)
    {
        string name = parameter.Text("name")!;
        if (SpecParameters.InQuery(document, known).Any(other => other.Text("name") == name)) return;
        if (known.Node.Sequence("parameters") is not { } parameters) InferredSchema.Set(known.Node, "parameters", parameters = new SpecSequence());
        parameters.Items.Add(parameter);
        _changes.Add($"Added the parameter {name}.");
    }

    private void Body(SpecMapping operation, SpecMapping body)
    {
        if (SpecReference.Resolve(document, operation["requestBody"]) is not SpecMapping known)
        {
            if (document.Text("swagger") is not null) return;
            InferredSchema.Set(operation, "requestBody", body);
            _changes.Add("Added the body of the request.");
            return;
        }

        foreach (SpecEntry media in body.Mapping("content")?.Entries ?? [])
            if (known.Mapping("content")?.Mapping(media.Name)?["schema"] is { } schema && media.Value is SpecMapping described) Schema(schema, described["schema"], "request", 0);
    }

    private void Response(SpecMapping operation, SpecEntry response)
    {
        if (operation.Mapping("responses") is not { } responses || response.Value is not SpecMapping described) return;

        // A page without a response got a 200.
        bool saysNothing = described["content"] is null && described["schema"] is null && response.Name == "200";
        SpecNode? own = responses[response.Name];
        if (own is null && response.Name[0] == '2' && responses.Entries.Any(static other => other.Name.StartsWith('2')) && saysNothing) return;
        if (own is null)
        {
            int place = responses.Entries.TakeWhile(other => string.CompareOrdinal(other.Name, response.Name) < 0).Count();
            responses.Entries.Insert(place, response);
            _changes.Add($"Added the status {response.Name}.");
        }
        else if (SpecReference.Resolve(document, own) is SpecMapping known)
        {
            foreach (SpecEntry media in described.Mapping("content")?.Entries ?? [])
            {
                if (known.Mapping("content")?.Mapping(media.Name)?["schema"] is { } schema) Schema(schema, ((SpecMapping)media.Value)["schema"], "response", 0);
                else if (known["content"] is null && known["schema"] is null)
                {
                    InferredSchema.Set(known, "content", described["content"]!);
                    _changes.Add($"Added the content of the response {response.Name}.");
                    return;
                }
            }
        }
    }

    private void Schema(SpecNode? known, SpecNode? described, string where, int depth)
    {
        if (described is not SpecMapping more || depth > MaximumDepth) return;
        var view = SchemaView.Of(document, known);
        if (view.Parts.Count == 0) return;
        if (more.Mapping("items") is { } items && view.Items is { } knownItems) Schema(knownItems, items, where, depth + 1);
        foreach (SpecEntry property in more.Mapping("properties")?.Entries ?? []) Property(view, property, where, depth);
    }

    private void Property(SchemaView view, SpecEntry property, string where, int depth)
    {
        if (view.Property(property.Name) is { } known)
        {
            Differs(known.Node, (SpecMapping)property.Value, property.Name);
            Schema(known.Node, property.Value, where, depth + 1);
            return;
        }

        if (!view.IsObject && view.Types.Count > 0) return;
        SpecMapping owner = view.Parts.FirstOrDefault(static part => part.Mapping("properties") is not null) ?? view.Parts[0];
        if (owner.Mapping("properties") is not { } properties) InferredSchema.Set(owner, "properties", properties = new SpecMapping());
        InferredSchema.Set(properties, property.Name, property.Value);
        _changes.Add($"Added the field {property.Name} to the {where}.");
    }

    private void Differs(SpecNode known, SpecMapping described, string name)
    {
        var before = SchemaView.Of(document, known);
        var now = SchemaView.Of(document, described);
        string[] types = [.. now.Types.Where(static type => type != "null")];
        if (before.IsOpen || before.Types.Count == 0 || types.Length == 0 || types.All(type => before.Types.Contains(type) || (type == "integer" && before.Types.Contains("number")))) return;
        tell($"The field {name} is {string.Join(" or ", types)} there and {string.Join(" or ", before.Types.Where(static type => type != "null"))} in the spec, which stays.");
    }
}
