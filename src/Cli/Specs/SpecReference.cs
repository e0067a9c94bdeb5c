using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Text;

namespace OfficeGest.Cli.Specs;

/// <summary>Follows references within a document.</summary>
internal static class SpecReference
{
    private const int MaximumSteps = 32;

    /// <summary>Returns the target of a reference, or the node itself; null if the reference is unresolved, external or circular.</summary>
    public static SpecNode? Resolve(SpecMapping document, SpecNode? node)
    {
        for (int step = 0; step < MaximumSteps; step++)
        {
            if (node is not SpecMapping mapping || mapping.Text("$ref") is not { } reference) return node;
            if (!reference.StartsWith("#/", StringComparison.Ordinal)) return null;
            node = At(document, reference[1..]);
        }

        return null;
    }

    public static SpecNode? At(SpecMapping document, string pointer)
    {
        SpecNode? node = document;
        foreach (string segment in pointer.Split('/').Skip(1))
        {
            string key = JsonPointers.Unescape(segment);
            node = node switch
            {
                SpecMapping mapping => mapping[key] ?? mapping[Uri.UnescapeDataString(key)],
                SpecSequence sequence when int.TryParse(key, out int index) && index >= 0 && index < sequence.Items.Count => sequence.Items[index],
                _ => null,
            };
        }

        return node;
    }

    public static string Escape(string key) => JsonPointers.Escape(key);
}
