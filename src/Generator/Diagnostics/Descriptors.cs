using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Diagnostics;

/// <summary>Converts rules and messages to Roslyn diagnostics.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById = SpecRules.All.ToDictionary(static rule => rule.Id, Create, StringComparer.Ordinal);

    public static Diagnostic ToDiagnostic(SpecDiagnostic diagnostic)
    {
        SpecPosition position = diagnostic.Position;
        var location = Location.Create(
            diagnostic.Path,
            new TextSpan(position.Start, position.Length),
            new LinePositionSpan(new LinePosition(position.Line, position.Column), new LinePosition(position.EndLine, position.EndColumn)));
        return Diagnostic.Create(ById[diagnostic.Rule.Id], location, diagnostic.Arguments.ToArray<object>());
    }

    private static DiagnosticDescriptor Create(SpecRule rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        category: "OfficeGest",
        rule.Severity switch
        {
            SpecSeverity.Error => DiagnosticSeverity.Error,
            SpecSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Of(rule.Id));
}
