using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>The shape of a type, without its name and documentation: two types of the same shape are one renamed type.</summary>
internal static class TypeShape
{
    public static string Of(EmitUnit unit) => unit switch
    {
        ObjectUnit { Properties.Count: > 0 } model => Join("record", model.Properties.Select(static property => $"{property.JsonName}:{property.Name}:{property.Type}:{property.Required}:{property.Nullable}")),
        EnumUnit { Members.Count: > 0 } model => Join("enumeration", model.Members.Select(static member => $"{member.Value}:{member.Name}")),
        UnionUnit model => Join("union", model.Cases.Select(static @case => $"{@case.Name}:{@case.Type}")),
        QueryUnit model => Join("query", model.Parameters.Select(static parameter => $"{parameter.WireName}:{parameter.Name}:{parameter.Type}")),
        FormUnit { Fields.Count: > 0 } model => Join("form", model.Fields.Select(static field => $"{field.WireName}:{field.Name}:{field.Type}")),

        // Empty types cannot be distinguished, so they are never treated as the same.
        _ => unit.Name,
    };

    private static string Join(string kind, IEnumerable<string> members) => kind + "\n" + string.Join('\n', members);
}
