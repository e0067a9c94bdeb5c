using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Passes;

/// <summary>Adds to each operation the exact filters that can be checked in the rows, after the row types are known.</summary>
internal static class FilterFinder
{
    public static IReadOnlyList<EmitUnit> Add(IReadOnlyList<EmitUnit> units)
    {
        Dictionary<string, ObjectUnit> objects = units.OfType<ObjectUnit>().ToDictionary(static unit => unit.Name, StringComparer.Ordinal);
        Dictionary<string, QueryUnit> queries = units.OfType<QueryUnit>().ToDictionary(static unit => unit.Name, StringComparer.Ordinal);
        return [.. units.Select(unit => unit is ClientUnit client
            ? client with { Operations = client.Operations.Select(operation => operation with { Filters = Filters(operation, objects, queries) }).ToEquatableArray() }
            : unit)];
    }

    private static EquatableArray<FilterModel> Filters(OperationModel operation, Dictionary<string, ObjectUnit> objects, Dictionary<string, QueryUnit> queries)
    {
        if (operation.QueryName is null || operation.Response.Type is not NamedType { Kind: NamedKind.Object } named || !objects.TryGetValue(named.Name, out ObjectUnit? row)) return default;
        List<FilterModel> filters = [];
        var locals = new NameScope(ReservedNames.Parameter);
        foreach (ParameterModel parameter in queries[operation.QueryName].Parameters)
        {
            PropertyModel? property = parameter.FilterField is { } field ? row.Properties.FirstOrDefault(one => one.JsonName == field) : null;
            if (property is null || !parameter.Type.Equals(property.Type) || !IsComparable(parameter.Type)) continue;
            filters.Add(new FilterModel(parameter.WireName, parameter.Name, locals.Take(Identifier.Field(parameter.Name).TrimStart('_') + "Value"), property.Name, parameter.Type, !property.Required || property.Nullable));
        }

        return filters.ToEquatableArray();
    }

    private static bool IsComparable(TypeModel type) => type is
        NamedType { Kind: NamedKind.Enum } or ScalarType { Kind: not (ScalarKind.Any or ScalarKind.Bytes or ScalarKind.Binary) };
}
