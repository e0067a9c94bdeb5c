using System.Globalization;
using OfficeGest.Cli.Html;

namespace OfficeGest.Cli.Probe;

/// <summary>Writes the outcomes, the drift and the speed as one page. Like the JSON report and the table, it contains neither the address nor values.</summary>
internal static class ProbePage
{
    public static string Render(IReadOnlyList<ProbeOutcome> outcomes, DriftReport report, DateTimeOffset time)
    {
        (string, int, string)[] parts =
        [
            ("as described", outcomes.Count(static outcome => Colour(outcome) == "good"), "good"),
            ("with differences", outcomes.Count(static outcome => Colour(outcome) == "warn"), "warn"),
            ("failed or missing", outcomes.Count(static outcome => Colour(outcome) == "bad"), "bad"),
            ("forbidden or skipped", outcomes.Count(static outcome => Colour(outcome) == "idle"), "idle"),
        ];
        double slowest = outcomes.Max(static outcome => outcome.Milliseconds) ?? 0;
        IEnumerable<Markup> rows = outcomes.Select(outcome => Row(outcome, slowest));
        return HtmlPage.Render("OfficeGest probe", Markup.Of($"""
            <p class="dim">{time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC</p>
            <p>{ProbeWriter.Summary(outcomes, report)}</p>
            {Charts.Whole("Operations", parts)}
            <h2>Operations</h2>
            {HtmlTable.Of("Operations", ["Operation", "Route", "Outcome", "Status#", "Speed", "Rows#", "Drift#", "Note"], rows)}
            <h2>Drift</h2>
            {Drift(report)}
            """));
    }

    private static Markup Row(ProbeOutcome outcome, double slowest)
    {
        Markup speed = outcome.Milliseconds is { } time ? Markup.Of($"{time} ms{Charts.Bar(time, slowest, "plain")}") : default;
        string drifts = outcome.Drifts == 0 ? string.Empty : Text(outcome.Drifts);
        return Markup.Of($"<tr><td>{outcome.Operation}</td><td><code>{outcome.Route}</code></td><td class=\"{Colour(outcome)}\">{outcome.Kind.ToString()}</td><td class=\"number\">{Text(outcome.Status)}</td><td class=\"speed\">{speed}</td><td class=\"number\">{Text(outcome.Rows)}</td><td class=\"number\">{drifts}</td><td>{ProbeWriter.Note(outcome)}</td></tr>\n");
    }

    private static Markup Drift(DriftReport report)
    {
        if (report.Entries.Count == 0) return Markup.Of($"<p>None: every response was as described.</p>");

        double most = report.Entries.Max(static entry => entry.Count);
        IEnumerable<Markup> rows = report.Entries.Select(entry => Markup.Of(
            $"<tr><td>{entry.Kind.ToString()}</td><td><code>{entry.Path}</code></td><td>{entry.OperationId}</td><td><code>{entry.Method} {entry.Route}</code></td><td class=\"speed\">{entry.Count}{Charts.Bar(entry.Count, most, "warn")}</td><td>{string.Join(", ", entry.Received.Select(static received => $"{received.Key} ({received.Value})"))}</td></tr>\n"));
        return HtmlTable.Of("Drift", ["Kind", "Where", "Operation", "Route", "Times", "Received"], rows);
    }

    private static string Colour(ProbeOutcome outcome) => outcome.Kind switch
    {
        ProbeOutcomeKind.Answered => outcome.Drifts == 0 && outcome.IsFine ? "good" : "warn",
        ProbeOutcomeKind.Missing or ProbeOutcomeKind.Failed => "bad",
        _ => "idle",
    };

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
