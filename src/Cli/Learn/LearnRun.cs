using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Learn.Pages;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Pull;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Generator;
using OfficeGest.Specification.Diagnostics;
using Spectre.Console;

namespace OfficeGest.Cli.Learn;

/// <summary>Runs <c>officegest spec learn</c>. Nothing is written before the last step.</summary>
internal sealed class LearnRun(Terminal terminal, string specPath, bool yes, bool dryRun)
{
    public async Task<int> ExecuteAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        string text = SpecFile.Read(terminal, specPath);
        byte[] original = await File.ReadAllBytesAsync(terminal.FullPath(specPath), cancellationToken).ConfigureAwait(false);
        ParseResult old = PulledSpec.Compile(specPath, text, cancellationToken);
        DiagnosticText.Write(terminal.ErrorConsole, old.Diagnostics.Where(static diagnostic => diagnostic.Rule.Severity == SpecSeverity.Error));
        if (old.HasErrors()) throw new ToolException($"'{specPath}' has errors; nothing was learned.");

        SpecMapping document = SpecReader.Read(text);
        var evidence = new LearnSources(document);
        foreach (string source in sources) await evidence.ReadAsync(terminal.FullPath(source), source, cancellationToken).ConfigureAwait(false);
        DriftReport report = evidence.Complete();
        IReadOnlyList<Lesson> lessons = new Teacher(document, evidence.Samples).Learn(report);
        var writer = new LearnWriter(terminal);
        writer.Write(evidence.Traffic);
        writer.Write(document, lessons);
        OperationSamples[] added = [.. evidence.Traffic.New];
        foreach (OperationSamples operation in added)
        {
            new NewOperation(document, operation).Add();
            writer.Write(operation);
        }

        IReadOnlyList<DocumentedLesson> documented = evidence.Pages.IsEmpty ? [] : new DocumentedTeacher(document, evidence.Pages).Learn();
        if (!evidence.Pages.IsEmpty) PagesWriter.Write(terminal, documented, evidence.Pages.Remarks);
        if (added.Length == 0 && !documented.Any(static lesson => lesson.IsNew || lesson.Changes.Count > 0) && !lessons.Any(static lesson => lesson.Outcome == LessonOutcome.Learned))
        {
            terminal.ErrorConsole.MarkupLine("Nothing new was found.");
            return ExitCodes.Fine;
        }

        string learned = SpecMerge.Apply(text, document);
        ParseResult result = PulledSpec.Compile(specPath, learned, cancellationToken);
        DiagnosticText.Write(terminal.ErrorConsole, result.HasErrors() ? result.Diagnostics.Where(static diagnostic => diagnostic.Rule.Severity == SpecSeverity.Error) : []);
        if (result.HasErrors()) throw new ToolException("The learned spec is not valid, which is a bug in this tool; nothing was written.");

        terminal.Output.Write('\n' + string.Join('\n', TextDiff.Of(text.ReplaceLineEndings("\n"), learned.ReplaceLineEndings("\n")).Split('\n').Select(Printable.Of)) + '\n');
        if (old.Model is { } before && result.Model is { } after)
            DiffWriter.Write(terminal, new DiffReport(specPath, specPath, ApiDiff.Of(before, after)), OutputFormat.Text);
        if (dryRun) return ExitCodes.Fine;
        if (!yes && !Question.Ask(terminal, $"Write {specPath}?")) return terminal.Fail("Nothing was written. Answer y, or give --yes.", ExitCodes.Errors);

        AtomicFile.Replace(terminal.FullPath(specPath), original, original.AsSpan().StartsWith("\uFEFF"u8) ? '\uFEFF' + learned : learned);
        terminal.ErrorConsole.MarkupLine($"Wrote {Printable.Markup(specPath)}.");
        return ExitCodes.Fine;
    }
}
