using System.Text.Json;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Pull;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Generator.Parse;
using Spectre.Console;

namespace OfficeGest.Cli.Learn;

/// <summary>One call of <c>officegest spec learn</c>. Nothing is written before the very last step.</summary>
internal sealed class LearnRun(Terminal terminal, string specPath, bool yes, bool dryRun)
{
    private readonly SortedDictionary<string, NewOperation> _new = new(StringComparer.Ordinal);

    public async Task<int> ExecuteAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        string text = SpecFile.Read(terminal, specPath);
        byte[] original = await File.ReadAllBytesAsync(terminal.FullPath(specPath), cancellationToken).ConfigureAwait(false);
        ParseResult old = PulledSpec.Compile(specPath, text, cancellationToken);
        DiagnosticText.Write(terminal.ErrorConsole, old.Diagnostics.Where(static diagnostic => diagnostic.Rule.Severity == SpecSeverity.Error));
        if (old.HasErrors()) throw new ToolException($"'{specPath}' has errors; nothing was learned.");

        SpecMapping document = SpecReader.Read(text);
        DriftReport report = await ReadAsync(sources, document, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Lesson> lessons = new Teacher(document).Learn(report);
        Tell(lessons);
        foreach (NewOperation operation in _new.Values)
        {
            operation.AddTo(document);
            terminal.Console.MarkupLine($"[green]+[/] {Printable.Markup($"GET {operation.Route} ({operation.Count} times): Added the operation.")}");
        }

        if (_new.Count == 0 && !lessons.Any(static lesson => lesson.Outcome == LessonOutcome.Learned))
        {
            terminal.ErrorConsole.MarkupLine("There is nothing new in it.");
            return ExitCodes.Fine;
        }

        string learned = SpecMerge.Apply(text, document);
        ParseResult result = PulledSpec.Compile(specPath, learned, cancellationToken);
        if (result.HasErrors()) throw new ToolException("What was learned does not make a valid spec, which is a bug of this tool; nothing was written.");

        terminal.Output.Write('\n' + string.Join('\n', TextDiff.Of(text.ReplaceLineEndings("\n"), learned).Split('\n').Select(Printable.Of)) + '\n');
        if (old.Model is { } before && result.Model is { } after)
            DiffWriter.Write(terminal, new DiffReport(specPath, specPath, ApiDiff.Of(before, after)), OutputFormat.Text);
        if (dryRun) return ExitCodes.Fine;
        if (!yes && !Question.Ask(terminal, $"Write {specPath}?")) return terminal.Fail("Nothing was written. Answer y, or give --yes.", ExitCodes.Errors);

        AtomicFile.Replace(terminal.FullPath(specPath), original, learned);
        terminal.ErrorConsole.MarkupLine($"Wrote {Printable.Markup(specPath)}.");
        return ExitCodes.Fine;
    }

    private async Task<DriftReport> ReadAsync(IReadOnlyList<string> sources, SpecMapping document, CancellationToken cancellationToken)
    {
        var reports = new List<DriftReport>();
        foreach (string source in sources)
        {
            string path = terminal.FullPath(source);
            if (!File.Exists(path)) throw new ToolException($"'{source}' does not exist.", ExitCodes.WrongUsage);
            byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            try
            {
                using JsonDocument json = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
                reports.Add(Har.IsOne(json.RootElement)
                    ? ReadHar(document, json.RootElement)
                    : await DriftReport.ReadAsync(new MemoryStream(bytes), cancellationToken).ConfigureAwait(false));
            }
            catch (Exception exception) when (exception is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
            {
                throw new ToolException($"'{source}' is neither a drift report nor recorded traffic (HAR): {exception.Message}");
            }
        }

        return DriftReport.Merge(reports);
    }

    private DriftReport ReadHar(SpecMapping document, JsonElement root)
    {
        var tally = new DriftTally(TimeProvider.System);
        var har = new Har(document, tally);
        har.Read(root);
        foreach ((string route, NewOperation operation) in har.New) _new.TryAdd(route, operation);
        foreach ((string shape, int count) in har.Unknown)
            terminal.ErrorConsole.MarkupLine(Printable.Markup($"The spec has no operation for {shape}, which was called {count} times. Add it by hand."));
        return tally.ToReport();
    }

    private void Tell(IReadOnlyList<Lesson> lessons)
    {
        foreach (Lesson lesson in lessons.Where(static lesson => lesson.Outcome != LessonOutcome.Known))
        {
            string sign = lesson.Outcome == LessonOutcome.Learned ? "[green]+[/]" : "[yellow]?[/]";
            terminal.Console.MarkupLine($"{sign} {Printable.Markup($"{lesson.Entry.OperationId} {lesson.Entry.Path} ({lesson.Entry.Kind}, {lesson.Entry.Count} times): {lesson.Text}")}");
        }
    }
}
