using OfficeGest.Cli.Output;
using Spectre.Console;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Prints what was learned from pages, and from which parts nothing was learned.</summary>
internal static class PagesWriter
{
    private const int MaximumRemarks = 40;

    public static void Write(Terminal terminal, IReadOnlyList<DocumentedLesson> lessons, IReadOnlyList<(string Source, PageRemark Remark)> remarks)
    {
        foreach (DocumentedLesson lesson in lessons)
        {
            string where = $"{lesson.Operation.Method} {lesson.Operation.Route} ({Places(lesson.Operation)})";
            if (lesson.IsNew) terminal.Console.MarkupLine($"[green]+[/] {Printable.Markup($"{where}: Added the operation.")}");
            else if (lesson.Changes.Count > 0) terminal.Console.MarkupLine($"[green]+[/] {Printable.Markup($"{where}: {string.Join(' ', lesson.Changes)}")}");
            else terminal.Console.MarkupLine(Printable.Markup($"= {where}: The spec already has it."));
        }

        (string Source, PageRemark Remark)[] all = [.. remarks.Distinct()];
        foreach ((string source, PageRemark remark) in all.Take(MaximumRemarks)) terminal.ErrorConsole.MarkupLine($"[yellow]?[/] {Printable.Markup($"{source}({remark.Line}): {remark.Reason}")}");
        if (all.Length > MaximumRemarks) terminal.ErrorConsole.MarkupLine($"[yellow]?[/] And {all.Length - MaximumRemarks} more parts of pages from which nothing was learned.");
    }

    private static string Places(MergedOperation operation) => string.Join(", ", operation.Parts.Select(static part => $"{part.Source}:{part.Line}").Distinct().Take(3));
}
