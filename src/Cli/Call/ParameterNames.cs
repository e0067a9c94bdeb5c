using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Specs;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Call;

/// <summary>What the parameters and form fields of an operation are called in C#, and what they are called when they are sent.</summary>
internal sealed class ParameterNames
{
    private readonly Dictionary<string, string> _wire = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal);

    /// <param name="model">What becomes of the spec; null when nothing does.</param>
    /// <param name="operation">The operation.</param>
    public ParameterNames(ApiModel? model, SpecOperation operation)
    {
        if (model is null) return;

        foreach (PlacedOperation placed in new ClientTree(model).Operations)
        {
            if (placed.Operation.HttpMethod != operation.Method || placed.Operation.Route != operation.Path) continue;
            Add(placed.Operation.Parameters);
            foreach (QueryUnit query in model.Units.OfType<QueryUnit>())
                if (query.Name == placed.Operation.QueryName) Add(query.Parameters);
            foreach (FormUnit form in model.Units.OfType<FormUnit>())
                if (placed.Operation.Body?.Type is NamedType { Kind: NamedKind.Form } body && form.Name == body.Name)
                    foreach (FormFieldModel field in form.Fields) _wire.TryAdd(field.Name, field.WireName);
        }
    }

    /// <summary>What is sent without being asked for, by the name that is sent.</summary>
    public IReadOnlyDictionary<string, string> Constants => _constants;

    /// <summary>The name that is sent; the name itself where it is no name of C#.</summary>
    public string Sent(string name) => _wire.GetValueOrDefault(name.TrimStart('@'), name);

    private void Add(IEnumerable<ParameterModel> parameters)
    {
        foreach (ParameterModel parameter in parameters)
        {
            _wire.TryAdd(parameter.Name.TrimStart('@'), parameter.WireName);
            if (parameter.Constant is { } constant) _constants.TryAdd(parameter.WireName, constant.Text);
        }
    }
}
