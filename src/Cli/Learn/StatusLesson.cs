using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>A status that the operation does not promise.</summary>
internal static class StatusLesson
{
    public static Lesson Learn(SpecOperation operation, DriftEntry entry)
    {
        if (operation.Node.Mapping("responses") is not { } responses) return Lesson.Left(entry, "The operation has no responses.");

        string[] added = [.. entry.Received.Keys.Where(status => status.Length == 3 && status.All(char.IsAsciiDigit) && responses[status] is null).Order(StringComparer.Ordinal)];
        foreach (string status in added)
        {
            var response = new SpecMapping();
            InferredSchema.Set(response, "description", "Observed; when it comes is not known.");
            response.Entries.Add(Evidence.Observed(entry.Received[status]));
            InferredSchema.Set(responses, status, response);
        }

        return added.Length == 0 ? Lesson.Known(entry) : Lesson.Learned(entry, $"Added the status {string.Join(", ", added)}.");
    }
}
