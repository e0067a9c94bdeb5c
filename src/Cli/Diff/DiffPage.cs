using OfficeGest.Cli.Html;

namespace OfficeGest.Cli.Diff;

/// <summary>Writes the changes as one page.</summary>
internal static class DiffPage
{
    public static string Render(DiffReport report)
    {
        Markup body = report.Changes.Count == 0 ? Markup.Of($"<p>The generated C# is unchanged.</p>") : Markup.Of($"""
            <p>{report.Breaking} breaking, {report.Other} other.</p>
            {Charts.Whole("Changes", [("breaking", report.Breaking, "bad"), ("other", report.Other, "good")])}
            {Areas(report)}
            {report.Changes.GroupBy(static change => change.Breaking).Select(Part)}
            """);
        return HtmlPage.Render($"Changes from {report.Old} to {report.New}", body);
    }

    private static Markup Areas(DiffReport report)
    {
        IGrouping<ChangeArea, ApiChange>[] areas = [.. report.Changes.GroupBy(static change => change.Area).OrderBy(static area => area.Key)];
        int most = areas.Max(static area => area.Count());
        IEnumerable<Markup> rows = areas.Select(area => Markup.Of(
            $"<tr><td>{area.Key.ToString()}</td><td class=\"speed\">{area.Count(static change => change.Breaking)}{Charts.Bar(area.Count(static change => change.Breaking), most, "bad")}</td><td class=\"speed\">{area.Count(static change => !change.Breaking)}{Charts.Bar(area.Count(static change => !change.Breaking), most, "good")}</td></tr>\n"));
        return Markup.Of($"<h2>By area</h2>\n{HtmlTable.Of("By area", ["Area", "Breaking", "Other"], rows)}");
    }

    private static Markup Part(IGrouping<bool, ApiChange> part)
    {
        string title = part.Key ? "Breaking changes" : "Other changes";
        IEnumerable<Markup> rows = part.Select(static change => Markup.Of(
            $"<tr><td>{change.Area.ToString()}</td><td class=\"{Colour(change.Kind)}\">{change.Kind.ToString()}</td><td><code>{change.Subject}</code></td><td>{change.Description}</td></tr>\n"));
        return Markup.Of($"<h2>{title}</h2>\n{HtmlTable.Of(title, ["Area", "Change", "What", "What is different"], rows)}");
    }

    private static string Colour(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "good",
        ChangeKind.Removed => "bad",
        _ => "warn",
    };
}
