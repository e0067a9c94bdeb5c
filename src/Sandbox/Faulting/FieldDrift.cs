using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox.Faulting;

/// <summary>Changes one key of a record.</summary>
internal static class FieldDrift
{
    public static void Apply(SandboxFault fault, JsonObject record)
    {
        var path = (fault.Field ?? Usual(fault.Kind, record)).Split('.');
        JsonNode? place = record;
        foreach (var step in path[..^1])
            place = (place as JsonObject)?[step];
        if (place is JsonArray list)
        {
            foreach (var entry in list.OfType<JsonObject>())
                Change(fault, entry, path[^1]);
        }
        else if (place is JsonObject owner)
        {
            Change(fault, owner, path[^1]);
        }
    }

    private static void Change(SandboxFault fault, JsonObject owner, string name)
    {
        switch (fault.Kind)
        {
            case SandboxFaultKind.UnknownField:
                owner[name] = fault.Value?.DeepClone() ?? "novidade";
                break;
            case SandboxFaultKind.MissingField:
                owner.Remove(name);
                break;
            case SandboxFaultKind.NullField:
                owner[name] = null;
                break;
            case SandboxFaultKind.UnknownEnumValue:
                owner[name] = fault.Value?.DeepClone() ?? "XPTO";
                break;
            case SandboxFaultKind.ChangedType when owner.ContainsKey(name):
                owner[name] = fault.Value?.DeepClone() ?? Another(owner[name]);
                break;
        }
    }

    private static JsonNode? Another(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => new JsonArray(value.DeepClone()),
        // PHP sends an empty map as a list.
        JsonValueKind.Object => new JsonArray(),
        JsonValueKind.Array => new JsonObject(),
        _ => "",
    };

    private static string Usual(SandboxFaultKind kind, JsonObject record) => kind switch
    {
        SandboxFaultKind.UnknownField => "novo_campo",
        SandboxFaultKind.UnknownEnumValue => "status",
        _ => record.Count > 1 ? record.ElementAt(1).Key : "id",
    };
}
