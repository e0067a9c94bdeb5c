using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Creates the body of a call in a program from the arguments of its library.</summary>
internal static class CodeBody
{
    public static CallBody Json(JsonNode? value) => new(CallBodyKind.Json, Unpacked(value));

    public static CallBody Form(JsonNode? value) => new(CallBodyKind.Form, value as JsonObject ?? []);

    public static CallBody Multipart(JsonNode? files, JsonNode? more = null)
    {
        var parts = new JsonObject();
        foreach ((string name, JsonNode? value) in (more as JsonObject ?? []).ToArray()) parts[name] = value?.DeepClone();
        foreach ((string name, _) in (files as JsonObject ?? []).ToArray()) parts[name] = LiteralReader.File;
        return new(CallBodyKind.Multipart, parts);
    }

    /// <summary>Returns the body for the body argument: JSON, or a form if the code creates one.</summary>
    public static CallBody Any(JsonNode? value, bool isForm)
    {
        if (value is JsonObject fields && fields.Any(static field => IsFile(field.Value))) return new(CallBodyKind.Multipart, fields);
        if (isForm) return Form(value);
        if (IsFile(value)) return new(CallBodyKind.Binary, null);
        return value is JsonObject or JsonArray || (value?.GetValueKind() == JsonValueKind.String && $"{value}".TrimStart() is ['{' or '[', ..]) ? Json(value) : value is null ? CallBody.None : new(CallBodyKind.Json, new JsonObject());
    }

    public static bool IsFile(JsonNode? value) => value is JsonValue text && text.GetValueKind() == JsonValueKind.String && text.GetValue<string>() == LiteralReader.File;

    /// <summary>Parses JSON that was written as a string.</summary>
    private static JsonNode? Unpacked(JsonNode? value)
    {
        if (value is not JsonValue || value.GetValueKind() != JsonValueKind.String || $"{value}".TrimStart() is not ['{' or '[', ..]) return value;
        try
        {
            return new LiteralReader($"{value}", 0).Value();
        }
        catch (LiteralException)
        {
            return new JsonObject();
        }
    }
}
