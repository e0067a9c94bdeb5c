using System.Text.Json.Nodes;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.Diagnostics;

/// <summary>Checks the text before its content is read.</summary>
internal static class TextGuard
{
    public static JsonNode? Read(Findings findings, CancellationToken cancellationToken)
    {
        if (findings.Text is not { } text)
        {
            findings.Add(SpecRules.Unreadable, string.Empty, findings.Path);
            return null;
        }

        if (text.Length > SpecLimits.Characters)
        {
            findings.Add(SpecRules.TooLarge, string.Empty, $"{text.Length}", $"{SpecLimits.Characters}");
            return null;
        }

        int nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            findings.Add(new TextFault(TextFaultKind.NotText, PointerMap.At(text, nul, 1)));
            return null;
        }

        if (text.All(static c => char.IsWhiteSpace(c) || c == '\uFEFF'))
        {
            findings.Add(SpecRules.Empty, string.Empty, findings.Path);
            return null;
        }

        int damaged = text.IndexOf('\uFFFD');
        if (damaged >= 0) findings.Add(new TextFault(TextFaultKind.Encoding, PointerMap.At(text, damaged, 1)));

        SpecTree tree = SpecTree.Read(text, cancellationToken);
        findings.Places.Begin(tree.Root);
        foreach (TextFault fault in tree.Faults) findings.Add(fault);
        if (tree.Root is null && !findings.HasErrors) findings.Add(SpecRules.NotOpenApi, string.Empty, findings.Path, "it has no value");
        return tree.Root;
    }
}
