using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator;

/// <summary>Creates the diagnostics for a project as a whole.</summary>
internal static class ProjectDiagnostics
{
    /// <summary>Returns the reason why no code is generated for any spec; null if there is none.</summary>
    /// <param name="path">The first spec, where the message is shown.</param>
    /// <param name="consumer">The project.</param>
    public static SpecDiagnostic? Of(string path, Consumer consumer)
    {
        if (!consumer.HasRuntime) return At(SpecRules.RuntimeMissing, path);
        if (consumer.Contract != RuntimeContractCheck.Version) return At(SpecRules.ContractMismatch, path, RuntimeContractCheck.Explain(consumer));

        return consumer.IsLanguageSupported ? null : At(SpecRules.LanguageVersion, path, consumer.LanguageVersion);
    }

    public static IEnumerable<SpecDiagnostic> Missing(MissingSpec missing)
    {
        if (missing.Include.Length == 0)
        {
            yield return At(SpecRules.NoSpec, missing.ProjectPath);
            yield break;
        }

        foreach (string include in missing.Include.Split('|'))
        {
            // A path that results from a property or a wildcard is not in the text; the start of the file is then reported.
            int start = missing.ProjectText.IndexOf(include, StringComparison.Ordinal);
            SpecPosition position = start < 0 ? default : Position(missing.ProjectText, start, include.Length);
            yield return new SpecDiagnostic(SpecRules.SpecMissing, missing.ProjectPath, position, string.Empty, new([include]));
        }
    }

    public static SpecDiagnostic Internal(string path, string activity, Exception exception) =>
        At(SpecRules.InternalError, path, activity, exception.GetType().Name, exception.Message);

    private static SpecDiagnostic At(SpecRule rule, string path, params string[] arguments) => new(rule, path, default, string.Empty, new(arguments));

    private static SpecPosition Position(string text, int start, int length)
    {
        int line = text.Take(start).Count(static c => c == '\n');
        int column = start - (text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1);
        return new SpecPosition(start, length, line, column, line, column + length);
    }
}
