using OfficeGest.Cli.Specs;

namespace OfficeGest.Cli.Learn;

/// <summary>Learns a status that the spec does not document.</summary>
internal static class StatusLesson
{
    public static Lesson Learn(ErrorResponses errors, SpecOperation operation, DriftEntry entry)
    {
        if (operation.Node.Mapping("responses") is not { } responses) return Lesson.Left(entry, "The operation has no responses.");

        string[] added = [.. entry.Received.Keys.Where(status => status.Length == 3 && status[0] is >= '1' and <= '5' && status.All(char.IsAsciiDigit) && responses[status] is null).Order(StringComparer.Ordinal)];
        foreach (string status in added) InferredSchema.Set(responses, status, errors.Of(status, entry.Received[status]));
        return added.Length == 0 ? Lesson.Known(entry) : Lesson.Learned(entry, $"Added the status {string.Join(", ", added)}.");
    }
}
