using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.Diagnostics;

/// <summary>Maps each fault of a text to its rule.</summary>
internal static class TextRules
{
    public static SpecRule Find(TextFaultKind kind) => kind switch
    {
        TextFaultKind.TooDeep => SpecRules.TooDeep,
        TextFaultKind.TooManyNodes => SpecRules.TooManyNodes,
        TextFaultKind.AliasExpansion => SpecRules.AliasExpansion,
        TextFaultKind.UnknownAlias => SpecRules.UnknownAlias,
        TextFaultKind.RecursiveAlias => SpecRules.RecursiveAlias,
        TextFaultKind.DuplicateKey => SpecRules.DuplicateKey,
        TextFaultKind.Encoding => SpecRules.Encoding,
        TextFaultKind.NotText => SpecRules.NotText,
        TextFaultKind.SeveralDocuments => SpecRules.SeveralDocuments,
        _ => SpecRules.Syntax,
    };
}
