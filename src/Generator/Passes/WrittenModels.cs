using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Passes;

/// <summary>Marks the models that a request can contain: such records record which of their properties were set.</summary>
internal static class WrittenModels
{
    public static IEnumerable<EmitUnit> Mark(IReadOnlyList<EmitUnit> units)
    {
        Dictionary<string, EmitUnit> byName = units.ToDictionary(static unit => unit.Name, StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<TypeModel>(units.SelectMany(Sent));
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ListType list:
                    pending.Push(list.Item);
                    break;
                case MapType map:
                    pending.Push(map.Value);
                    break;
                case NamedType named when byName.TryGetValue(named.Name, out EmitUnit? unit) && written.Add(named.Name):
                    foreach (TypeModel part in Parts(unit)) pending.Push(part);
                    break;
            }
        }

        return units.Select(unit => unit switch
        {
            ObjectUnit model when written.Contains(unit.Name) => model with { IsWritten = true },
            UnionUnit model when written.Contains(unit.Name) => model with { IsWritten = true },
            _ => unit,
        });
    }

    private static IEnumerable<TypeModel> Sent(EmitUnit unit) => unit switch
    {
        ClientUnit client => client.Operations.SelectMany(static operation =>
            operation.Parameters.Select(static parameter => parameter.Type).Concat(operation.Body is { } body ? [body.Type] : [])),
        QueryUnit query => query.Parameters.Select(static parameter => parameter.Type),
        _ => [],
    };

    private static IEnumerable<TypeModel> Parts(EmitUnit unit) => unit switch
    {
        ObjectUnit model => model.Properties.Select(static property => property.Type).Concat(model.AdditionalValues is { } values ? [values.Value] : []),
        UnionUnit model => model.Cases.Select(static one => one.Type),
        FormUnit model => model.Fields.Select(static field => field.Type),
        _ => [],
    };
}
