using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;

namespace OfficeGest.Cli.Lint;

/// <summary>Writes a lint report for a person, a script or a pull request.</summary>
internal static class LintWriter
{
    public static void Write(Terminal terminal, LintReport report, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonText.Write(terminal.Output, report);
                break;
            case OutputFormat.Markdown:
                Markdown(terminal.Output, report);
                break;
            default:
                foreach (Finding finding in report.Findings)
                    DiagnosticText.WriteLine(terminal.Console, $"{report.File}({finding.Line},{finding.Column})", finding.Severity, finding.Code, finding.Message);
                foreach (string recognised in report.Recognised) terminal.Output.WriteLine($"{report.File}: {recognised}");
                break;
        }
    }

    private static void Markdown(TextWriter output, LintReport report)
    {
        output.Write($"# {MarkdownText.Code(report.File)}\n\n{report.Errors} errors, {report.Warnings} warnings, {report.Remarks} remarks.\n");
        foreach (string recognised in report.Recognised) output.Write($"\n{MarkdownText.Cell(recognised)}\n");
        if (report.Findings.Count == 0) return;

        output.Write("\n| Place | | Code | Message |\n| --- | --- | --- | --- |\n");
        foreach (Finding finding in report.Findings)
            output.Write($"| {finding.Line}:{finding.Column} | {finding.Severity} | {finding.Code} | {MarkdownText.Cell(finding.Message)} |\n");
    }
}
