using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Tests.RoundTrip;

/// <summary>Random documents for a type: mostly as described, often not quite, now and then something else altogether.</summary>
internal sealed class ModelDocuments(IEnumerable<EmitUnit> units, RandomJson random)
{
    private const int Depth = 4;

    private readonly Dictionary<string, EmitUnit> _units = units.ToDictionary(static unit => unit.Name, StringComparer.Ordinal);

    public string Of(EmitUnit unit) => Named(unit, Depth);

    private string Named(EmitUnit unit, int depth) => unit switch
    {
        ObjectUnit one => Object(one, depth),
        EnumUnit { ValueKind: EnumValueKind.Integer } one => random.Once(3) || one.Members.Count == 0 ? random.Number() : random.OneOf<EnumMemberModel>([.. one.Members]).Value,
        EnumUnit one => random.Once(3) || one.Members.Count == 0 ? random.Text() : random.Quote(random.OneOf<EnumMemberModel>([.. one.Members]).Value),
        UnionUnit one => Union(one, depth),
        _ => throw new InvalidOperationException($"No document for {unit.GetType().Name}."),
    };

    private string Object(ObjectUnit unit, int depth)
    {
        var members = new List<(string Key, string Value)>();
        foreach (PropertyModel property in unit.Properties)
        {
            // What only the server may say is never told back to it.
            if (property.ReadOnly && unit.IsWritten) continue;
            if (random.Once(property.Required ? 8 : 2)) continue;

            members.Add((random.Quote(property.JsonName), Property(property, depth)));
            if (random.Once(20)) members.Add((random.Quote(property.JsonName), Property(property, depth)));
        }

        for (int more = unit.AdditionalValues is null ? random.Below(3) - 1 : random.Below(4); more > 0; more--)
        {
            string value = unit.AdditionalValues is { } values ? Value(values.Value, depth - 1) : random.Value();
            string key = random.Key();

            // Nor is what it says by chance.
            if (!unit.IsWritten || !unit.Properties.Any(property => property.ReadOnly && property.JsonName == JsonDifference.Text(key))) members.Add((key, value));
        }

        return random.Members(members);
    }

    private string Property(PropertyModel property, int depth) => property.Constant is { } constant && !random.Once(3)
        ? constant.Kind == LiteralKind.String ? random.Quote(constant.Text) : constant.Text
        : Value(property.Type, depth);

    private string Value(TypeModel type, int depth)
    {
        if (random.Once(6)) return random.OneOf("null", "\"\"", "[]", "{}", random.Value());

        switch (type)
        {
            case ScalarType scalar:
                return Scalar(scalar.Kind);
            case NamedType named when depth > 0:
                string value = Named(_units[named.Name], depth - 1);
                return random.Once(12) ? $"[{value}]" : value;
            case ListType list when depth > 0:
                int count = random.Below(4);
                return random.Below(10) switch
                {
                    0 => Value(list.Item, depth - 1),
                    1 => random.Members([.. Enumerable.Range(0, count).Select(i => ($"\"{i * 2}\"", Value(list.Item, depth - 1)))]),
                    2 => random.Members(count, random.Key, () => Value(list.Item, depth - 1)),
                    _ => random.Array(count, () => Value(list.Item, depth - 1)),
                };
            case MapType map when depth > 0:
                return random.Members(random.Below(4), random.Key, () => Value(map.Value, depth - 1));
            default:
                return random.OneOf("[]", "{}", "null");
        }
    }

    private string Union(UnionUnit unit, int depth)
    {
        UnionCaseModel one = random.OneOf<UnionCaseModel>([.. unit.Cases]);
        string value = Value(one.Type, depth);
        if (unit.Discriminator is not { } key || !value.StartsWith('{') || random.Once(4)) return value;

        string kind = random.Quote(one.DiscriminatorValues.Count > 0 ? one.DiscriminatorValues[0] : "nothing");
        return value.TrimEnd().Length > 2 && value.Contains(':', StringComparison.Ordinal) ? $"{{{random.Quote(key)}:{kind},{value[1..]}" : $"{{{random.Quote(key)}:{kind}}}";
    }

    private string Scalar(ScalarKind kind)
    {
        if (random.Once(4)) return random.Value(1);

        return kind switch
        {
            ScalarKind.Any => random.Value(),
            ScalarKind.Boolean or ScalarKind.LooseBoolean => random.OneOf("true", "false", "1", "\"1\"", "\"false\""),
            ScalarKind.BooleanDigit => random.OneOf("1", "0", "1.0", "true"),
            ScalarKind.String or ScalarKind.LooseString => random.Text(),
            ScalarKind.LooseInt32 or ScalarKind.LooseInt64 or ScalarKind.LooseDecimal or ScalarKind.Int64String or ScalarKind.DecimalString =>
                random.Once(2) ? random.Number() : $"\"{random.Number()}\"",
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt32 or ScalarKind.UInt64 or ScalarKind.BigInteger or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal => random.Number(),
            _ => random.Text(),
        };
    }
}
