using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace OfficeGest.Spec.Tests;

/// <summary>Our extensions on the elements of the description.</summary>
internal static class Mark
{
    private static readonly string[] Grades = ["documented", "observed", "exists-only", "inferred"];
    private static readonly string[] Confidences = ["high", "medium", "low"];
    private static readonly string[] Keys = ["grade", "confidence", "note"];

    public static JsonNode? Find(IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions is not null && extensions.TryGetValue(name, out IOpenApiExtension? value) ? ((JsonNodeExtension)value).Node : null;

    public static string? Text(IDictionary<string, IOpenApiExtension>? extensions, string name) => Find(extensions, name)?.GetValue<string>();

    public static IEnumerable<string> Quirks(IDictionary<string, IOpenApiExtension>? extensions) =>
        Find(extensions, "x-officegest-quirks")?.AsArray().Select(static quirk => quirk!.GetValue<string>()) ?? [];

    public static void ShouldHaveEvidence(IDictionary<string, IOpenApiExtension>? extensions, string where)
    {
        JsonObject evidence = Find(extensions, "x-officegest-evidence").ShouldNotBeNull(where).AsObject();
        Grades.ShouldContain(evidence["grade"]!.GetValue<string>(), where);
        Confidences.ShouldContain(evidence["confidence"]!.GetValue<string>(), where);
        evidence.Select(static pair => pair.Key).Except(Keys).ShouldBeEmpty(where);
        if (evidence["note"] is { } note)
        {
            note.GetValue<string>().ShouldEndWith(".", Case.Sensitive, where);
        }
    }
}
