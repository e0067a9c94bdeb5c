using OfficeGest.Cli.Output;
using Spectre.Console;

namespace OfficeGest.Cli.Diff;

/// <summary>Writes a diff for a person, a script or a changelog.</summary>
internal static class DiffWriter
{
    public static void Write(Terminal terminal, DiffReport report, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonText.Write(terminal.Output, report);
                break;
            case OutputFormat.Html:
                terminal.Output.Write(DiffPage.Render(report));
                break;
            case OutputFormat.Markdown:
                Markdown(terminal.Output, report);
                break;
            default:
                Text(terminal.Console, report);
                break;
        }
    }

    private static void Text(IAnsiConsole console, DiffReport report)
    {
        foreach (IGrouping<bool, ApiChange> part in report.Changes.GroupBy(static change => change.Breaking))
        {
            console.MarkupLine(part.Key ? $"[red bold]Breaking changes[/] ({part.Count()})" : $"[green bold]Other changes[/] ({part.Count()})");
            foreach (IGrouping<ChangeArea, ApiChange> area in part.GroupBy(static change => change.Area))
            {
                console.MarkupLine($"  [bold]{area.Key}[/]");
                foreach (ApiChange change in area) console.MarkupLine($"    {Sign(change.Kind)} {Printable.Markup(change.Subject)}: {Printable.Markup(change.Description)}");
            }

            console.WriteLine();
        }

        console.MarkupLine(report.Changes.Count == 0 ? "The generated C# is unchanged." : $"{report.Breaking} breaking, {report.Other} other.");
    }

    private static void Markdown(TextWriter output, DiffReport report)
    {
        output.Write($"# Changes from {MarkdownText.Code(report.Old)} to {MarkdownText.Code(report.New)}\n");
        if (report.Changes.Count == 0) output.Write("\nThe generated C# is unchanged.\n");
        foreach (IGrouping<bool, ApiChange> part in report.Changes.GroupBy(static change => change.Breaking))
        {
            output.Write(part.Key ? "\n## Breaking changes\n" : "\n## Other changes\n");
            foreach (IGrouping<ChangeArea, ApiChange> area in part.GroupBy(static change => change.Area))
            {
                output.Write($"\n### {area.Key}\n\n");
                foreach (ApiChange change in area) output.Write($"- {change.Kind}: {MarkdownText.Code(change.Subject)}. {MarkdownText.Escape(change.Description)}\n");
            }
        }
    }

    private static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "[green]+[/]",
        ChangeKind.Removed => "[red]-[/]",
        _ => "[yellow]~[/]",
    };
}
