using OfficeGest.Generator.Model;
using OfficeGest.Generator.Operations;
using OfficeGest.Specification;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Passes;

/// <summary>Finds the exact filters whose effect shows in the rows; the items' records must be built already.</summary>
internal static class FilterFinder
{
    public static EquatableArray<FilterModel> Find(
        TypeModel? row, EquatableArray<ParameterModel> query, IEnumerable<SpecParameter> parameters, IReadOnlyDictionary<string, ObjectUnit> objects)
    {
        if (row is not NamedType { Kind: NamedKind.Object } named || !objects.TryGetValue(named.Name, out ObjectUnit? unit)) return default;
        List<FilterModel> filters = [];
        foreach (SpecParameter parameter in parameters)
        {
            if (!FilterConvention.IsExact(parameter.Source.Text(ExtensionNames.Match)) || parameter.Model.Location != ParameterLocation.Query) continue;
            ParameterModel? sent = query.FirstOrDefault(one => one.WireName == parameter.Model.WireName && one.Location == ParameterLocation.Query);
            string field = FilterConvention.Field(parameter.Source.Text(ExtensionNames.Field), parameter.Model.WireName);
            PropertyModel? property = unit.Properties.FirstOrDefault(one => one.JsonName == field);
            if (sent is null || property is null || !sent.Type.Equals(property.Type) || !IsComparable(sent.Type)) continue;
            filters.Add(new FilterModel(sent.WireName, sent.Name, property.Name, sent.Type, !property.Required || property.Nullable));
        }

        return filters.ToEquatableArray();
    }

    private static bool IsComparable(TypeModel type) => type is
        NamedType { Kind: NamedKind.Enum } or ScalarType { Kind: not (ScalarKind.Any or ScalarKind.Bytes or ScalarKind.Binary) };
}
