using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Generator;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Lint;

/// <summary>All findings about a spec, in the order of the text.</summary>
internal sealed record LintReport(string File, IReadOnlyList<Finding> Findings)
{
    /// <summary>What was recognised without an explicit mark, and why.</summary>
    public IReadOnlyList<string> Recognised { get; init; } = [];

    public int Errors => Count("error");

    public int Warnings => Count("warning");

    public int Remarks => Findings.Count - Errors - Warnings;

    public static LintReport Of(string path, string text, bool advice, CancellationToken cancellationToken) =>
        Of(path, text, SpecCompiler.Compile(new SpecItem(path, text, SpecCompiler.AnyNamespace, SpecCompiler.AnyClient, new OperationFilter()), cancellationToken), advice);

    public static LintReport Of(string path, string text, ParseResult result, bool advice)
    {
        IEnumerable<Finding> findings = result.Diagnostics.Select(static diagnostic => new Finding(
            diagnostic.Rule.Id,
            DiagnosticText.Severity(diagnostic.Rule.Severity),
            diagnostic.Position.Line + 1,
            diagnostic.Position.Column + 1,
            diagnostic.Pointer,
            diagnostic.Message));
        if (advice && result.Model is not null) findings = findings.Concat(SpecAdvice.Of(SpecReader.Read(text)));
        return new LintReport(path, [.. findings.OrderBy(static finding => finding.Line).ThenBy(static finding => finding.Column)]) { Recognised = [.. RecognisedLogin.Of(result.Model), .. RecognisedSecurity.Of(result.Model)] };
    }

    private int Count(string severity) => Findings.Count(finding => finding.Severity == severity);
}
