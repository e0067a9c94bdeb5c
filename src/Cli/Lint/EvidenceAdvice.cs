using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Lint;

/// <summary>Checks the evidence marks. A document without any marks needs none.</summary>
internal static class EvidenceAdvice
{
    public static IEnumerable<Finding> Of(SpecMapping document)
    {
        var marks = Marks(document, string.Empty).ToList();
        foreach ((string pointer, SpecEntry mark) in marks)
        {
            if (mark.Value is not SpecMapping evidence) continue;
            foreach ((string part, string[] words) in EvidenceMark.Words)
                if (evidence[part] is null) yield return SpecAdvice.At(mark.Key, "incomplete-evidence", pointer, $"The evidence has no {part}; it is one of {string.Join(", ", words)}.");
        }

        if (marks.Count == 0) yield break;
        foreach (SpecOperation operation in SpecOperation.All(document))
        {
            if (operation.Node[ExtensionNames.Evidence] is null)
                yield return SpecAdvice.At(operation.Key, "no-evidence", operation.Pointer, $"The operation '{operation.Name}' has no evidence: add {ExtensionNames.Evidence}.");
        }
    }

    private static IEnumerable<(string Pointer, SpecEntry Mark)> Marks(SpecNode node, string pointer)
    {
        switch (node)
        {
            case SpecMapping mapping:
                foreach (SpecEntry entry in mapping.Entries)
                {
                    string at = $"{pointer}/{SpecReference.Escape(entry.Name)}";
                    if (entry.Name == ExtensionNames.Evidence) yield return (at, entry);
                    else if (entry.Name is not ("example" or "examples"))
                        foreach ((string, SpecEntry) mark in Marks(entry.Value, at)) yield return mark;
                }

                break;
            case SpecSequence sequence:
                for (int i = 0; i < sequence.Items.Count; i++)
                    foreach ((string, SpecEntry) mark in Marks(sequence.Items[i], $"{pointer}/{i}")) yield return mark;
                break;
        }
    }
}
