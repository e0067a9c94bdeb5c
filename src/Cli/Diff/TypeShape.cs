using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>All of a type but its name and words: two types of the same shape are one that was renamed.</summary>
internal static class TypeShape
{
    public static string Of(EmitUnit unit) => unit switch
    {
        ObjectUnit { Properties.Count: > 0 } model => Join("record", model.Properties.Select(static property => $"{property.JsonName}:{property.Name}:{property.Type}:{property.Required}:{property.Nullable}")),
        EnumUnit { Members.Count: > 0 } model => Join("enumeration", model.Members.Select(static member => $"{member.Value}:{member.Name}")),
        UnionUnit model => Join("union", model.Cases.Select(static @case => $"{@case.Name}:{@case.Type}")),
        QueryUnit model => Join("query", model.Parameters.Select(static parameter => $"{parameter.WireName}:{parameter.Name}:{parameter.Type}")),
        FormUnit { Fields.Count: > 0 } model => Join("form", model.Fields.Select(static field => $"{field.WireName}:{field.Name}:{field.Type}")),

        // Nothing tells two empty types apart, so they are never taken for the same.
        _ => unit.Name,
    };

    private static string Join(string kind, IEnumerable<string> members) => kind + "\n" + string.Join('\n', members);
}
