using System.Globalization;
using OfficeGest.Cli.Output;
using Spectre.Console;

namespace OfficeGest.Cli.Probe;

/// <summary>Writes the outcomes as a table, for a person, a script or an issue.</summary>
internal static class ProbeWriter
{
    private static readonly string[] Columns = ["Operation", "Route", "Outcome", "Status", "ms", "Rows", "Drift", "Note"];

    public static void Write(Terminal terminal, IReadOnlyList<ProbeOutcome> outcomes, DriftReport report, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonText.Write(terminal.Output, new { outcomes, drift = report.Entries });
                break;
            case OutputFormat.Markdown:
                Markdown(terminal.Output, outcomes, report);
                break;
            default:
                Text(terminal.Console, outcomes, report);
                break;
        }
    }

    private static void Text(IAnsiConsole console, IReadOnlyList<ProbeOutcome> outcomes, DriftReport report)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string column in Columns) table.AddColumn(new TableColumn(column) { Alignment = column is "Status" or "ms" or "Rows" or "Drift" ? Justify.Right : Justify.Left });
        foreach (ProbeOutcome outcome in outcomes) table.AddRow([.. Cells(outcome).Select((cell, i) => i == 2 ? $"[{Style(outcome)}]{cell}[/]" : Printable.Markup(cell))]);
        console.Write(table);
        foreach (DriftEntry entry in report.Entries) console.MarkupLine($"[yellow]drift[/] {Printable.Markup(Text(entry))}");
        console.MarkupLine(Printable.Markup(Summary(outcomes, report)));
    }

    private static void Markdown(TextWriter output, IReadOnlyList<ProbeOutcome> outcomes, DriftReport report)
    {
        output.Write($"| {string.Join(" | ", Columns)} |\n|{string.Concat(Columns.Select(static _ => " --- |"))}\n");
        foreach (ProbeOutcome outcome in outcomes) output.Write($"| {string.Join(" | ", Cells(outcome).Select(MarkdownText.Cell))} |\n");
        if (report.Entries.Count > 0) output.Write('\n');
        foreach (DriftEntry entry in report.Entries) output.Write($"- {MarkdownText.Escape(Text(entry))}\n");
        output.Write($"\n{MarkdownText.Escape(Summary(outcomes, report))}\n");
    }

    private static string[] Cells(ProbeOutcome outcome) =>
    [
        outcome.Operation, outcome.Route, outcome.Kind.ToString(), Number(outcome.Status), Number(outcome.Milliseconds), Number(outcome.Rows), outcome.Drifts == 0 ? string.Empty : Number(outcome.Drifts), Note(outcome),
    ];

    /// <summary>Filters are only mentioned if they do not work.</summary>
    public static string Note(ProbeOutcome outcome)
    {
        string[] ignored = [.. outcome.Filters.Where(static filter => filter.Kind == FilterFindingKind.Ignored).Select(static filter => filter.Name)];
        IEnumerable<string> notes =
        [
            outcome.Note,
            ignored.Length == 0 ? string.Empty : $"Ignores the {(ignored.Length == 1 ? "filter" : "filters")} {string.Join(", ", ignored)}.",
            .. outcome.Filters.Where(static filter => filter.Kind == FilterFindingKind.Failed).Select(static filter => $"The filter {filter.Name} failed: {filter.Note}"),
            .. outcome.Filters.Where(static filter => filter.Kind == FilterFindingKind.NotProven).Select(static filter => $"The filter {filter.Name} is not proven: {filter.Note}"),
        ];
        return string.Join(' ', notes.Where(static note => note.Length > 0));
    }

    /// <summary>Removes the colon before an empty list.</summary>
    private static string Text(DriftEntry entry) => entry.ToString().TrimEnd(' ', ':');

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>The median is more useful than the mean, which one slow list can dominate.</summary>
    private static string Speed(IReadOnlyList<ProbeOutcome> outcomes)
    {
        ProbeOutcome[] answered = [.. outcomes.Where(static outcome => outcome.Kind == ProbeOutcomeKind.Answered).OrderBy(static outcome => outcome.Milliseconds)];
        return answered.Length == 0 ? string.Empty : $"median {Number(answered[answered.Length / 2].Milliseconds)} ms, slowest {Number(answered[^1].Milliseconds)} ms ({answered[^1].Operation}); ";
    }

    private static string Filters(IReadOnlyList<ProbeOutcome> outcomes)
    {
        FilterFinding[] filters = [.. outcomes.SelectMany(static outcome => outcome.Filters)];
        if (filters.Length == 0) return string.Empty;
        int working = filters.Count(static filter => filter.Kind == FilterFindingKind.Works);
        return $"{working} of {filters.Length} exact {(filters.Length == 1 ? "filter works" : "filters work")}; ";
    }

    private static string Style(ProbeOutcome outcome) => outcome.Kind switch
    {
        ProbeOutcomeKind.Answered => outcome.Drifts == 0 && outcome.IsFine ? "green" : "yellow",
        ProbeOutcomeKind.Missing or ProbeOutcomeKind.Failed => "red",
        _ => "grey",
    };

    public static string Summary(IReadOnlyList<ProbeOutcome> outcomes, DriftReport report)
    {
        IEnumerable<string> counts = outcomes.GroupBy(static outcome => outcome.Kind).OrderBy(static group => group.Key)
            .Select(static group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}");
        return $"{string.Join(", ", counts)}; {Speed(outcomes)}{Filters(outcomes)}{report.Entries.Count} {(report.Entries.Count == 1 ? "difference" : "differences")} from the spec.";
    }
}
