using System.Text.Json.Nodes;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.OpenApi.Repairs;

/// <summary>
/// Writes the fields of a form of Swagger 2.0 into its operation, and leaves of <c>consumes</c> what can carry them: Microsoft.OpenApi 3.11.0 loses fields that are
/// referred to or stand at the path, and makes a body of every media type, of which JSON would be preferred.
/// </summary>
internal static class FormDataRepair
{
    public static void Apply(JsonObject operation)
    {
        if (operation.Root is not JsonObject root || root["swagger"] is null) return;

        var own = operation["parameters"] as JsonArray ?? [];
        for (int i = 0; i < own.Count; i++)
            if (IsReference(own[i]) && Target(root, own[i]) is { } field && IsField(field)) own[i] = field.DeepClone();
        JsonObject[] shared = [.. (operation.Parent?["parameters"] as JsonArray ?? []).Select(one => Target(root, one)).OfType<JsonObject>().Where(IsField)];
        foreach (JsonObject field in shared)
            if (!own.Any(one => one is JsonObject given && IsField(given) && Text(given, "name") == Text(field, "name"))) own.Add(field.DeepClone());
        JsonObject[] fields = [.. own.OfType<JsonObject>().Where(IsField)];
        if (fields.Length == 0) return;

        if (own.Parent is null) operation["parameters"] = own;
        string[] forms = [.. ((operation["consumes"] ?? root["consumes"]) as JsonArray ?? []).OfType<JsonValue>().Select(static type => type.ToString()).Where(IsForm).Distinct(StringComparer.Ordinal)];
        if (forms.Length == 0) forms = [fields.Any(static field => Text(field, "type") == "file") ? MediaTypes.FormData : MediaTypes.Form];
        operation["consumes"] = new JsonArray([.. forms.Select(static type => (JsonNode)JsonValue.Create(type))]);
    }

    private static JsonObject? Target(JsonObject root, JsonNode? parameter) =>
        (IsReference(parameter) && JsonPointers.FromReference(Text((JsonObject)parameter!, "$ref")!) is { } pointer ? JsonPointers.Find(root, pointer) : parameter) as JsonObject;

    private static bool IsReference(JsonNode? parameter) => parameter is JsonObject one && Text(one, "$ref") is not null;

    private static bool IsField(JsonObject parameter) => Text(parameter, "in") == "formData";

    private static bool IsForm(string mediaType) => MediaTypes.IsForm(mediaType) || MediaTypes.IsMultipart(mediaType);

    private static string? Text(JsonObject parameter, string key) => parameter[key] is JsonValue value ? value.ToString() : null;
}
