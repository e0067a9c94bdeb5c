using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator.Naming;

/// <summary>Finds the namespace and the client's name in the item's metadata.</summary>
internal static class SpecNames
{
    private const string DefaultNamespace = "OfficeGest.Client";
    private const string DefaultClient = "OfficeGestClient";

    public static string Namespace(SpecItem item, Findings findings)
    {
        string wanted = item.Namespace.Trim();
        if (wanted.Length == 0) return DefaultNamespace;
        string[] parts = wanted.Split('.');
        if (parts.All(static part => Identifier.IsValid(part) && !CSharpWords.IsKeyword(part))) return wanted;
        string made = string.Join(".", parts.Where(static part => part.Trim().Length > 0).Select(static part => Identifier.Chosen(part.Trim())));
        if (made.Length == 0) made = DefaultNamespace;
        findings.Add(SpecRules.BadNamespace, string.Empty, wanted, made);
        return made;
    }

    public static string Accessibility(SpecItem item, Findings findings)
    {
        string wanted = item.Visibility.Trim();
        if (wanted.Equals("internal", StringComparison.OrdinalIgnoreCase)) return "internal";
        if (wanted.Length > 0 && !wanted.Equals("public", StringComparison.OrdinalIgnoreCase)) findings.Add(SpecRules.BadVisibility, string.Empty, wanted);
        return "public";
    }

    public static string Client(SpecItem item, Findings findings)
    {
        string wanted = item.Client.Trim();
        if (wanted.Length == 0) return DefaultClient;
        if (Identifier.IsValid(wanted) && !CSharpWords.IsKeyword(wanted)) return wanted;
        string made = Identifier.Pascal(wanted, "Client");
        findings.Add(SpecRules.BadClientName, string.Empty, wanted, made);
        return made;
    }
}
