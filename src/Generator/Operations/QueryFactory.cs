using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Generator.Types;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Operations;

/// <summary>Splits the parameters of an operation between its method and its query record.</summary>
internal sealed class QueryFactory(ParseContext context)
{
    public static EquatableArray<ParameterModel> Positional(IEnumerable<SpecParameter> parameters, string? bodyName)
    {
        var scope = new NameScope(ReservedNames.Parameter);
        if (bodyName is not null) scope.TryTake(bodyName);
        return parameters
            .Where(static parameter => parameter.Model.Required)
            .Select(parameter => parameter.Model.Constant is null ? parameter.Model with { Name = Local(scope, parameter.Model) } : parameter.Model)
            .ToEquatableArray();
    }

    /// <summary>Declares the record of the optional parameters.</summary>
    /// <returns>The name of the record; null if there are no optional parameters.</returns>
    public string? Record(OperationSite site, IEnumerable<SpecParameter> parameters, string name)
    {
        List<ParameterModel> optional = [.. parameters.Where(static parameter => !parameter.Model.Required).Select(static parameter => parameter.Model)];
        if (optional.Count == 0) return null;

        name = context.Names.Take(name);
        var scope = new NameScope(ReservedNames.Record, name) { IsRecord = true };
        var names = new Dictionary<ParameterModel, string>();
        foreach (ParameterModel parameter in optional
            .OrderBy(static parameter => parameter.WireName, StringComparer.Ordinal)
            .ThenBy(static parameter => parameter.Location))
        {
            string wanted = parameter.Name == parameter.WireName ? Identifier.Pascal(parameter.WireName) : parameter.Name;
            names[parameter] = scope.Take(wanted, parameter.Location == ParameterLocation.Query ? "Value" : parameter.Location.ToString());
        }

        context.Units.Add(new QueryUnit
        {
            HintName = $"Queries/{name}.g.cs",
            Namespace = context.Namespace,
            Name = name,
            Documentation = new DocumentationModel($"The optional parameters of {site.Method} {site.Route.Path}.", default),
            Parameters = optional.Select(parameter => parameter with { Name = names[parameter] }).ToEquatableArray(),
        });
        return name;
    }

    private static string Local(NameScope scope, ParameterModel parameter)
    {
        string name = Identifier.Camel(parameter.Name).TrimStart('@');
        return Identifier.Escape(scope.Take(name, parameter.Location == ParameterLocation.Path ? "Value" : parameter.Location.ToString()));
    }
}
