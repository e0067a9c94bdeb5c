namespace OfficeGest.Cli.Html;

/// <summary>Writes a table with its heading. A wide table can be scrolled horizontally, also by keyboard.</summary>
internal static class HtmlTable
{
    /// <param name="title">The heading.</param>
    /// <param name="columns">The headers; those of number columns end in <c>#</c>.</param>
    /// <param name="rows">The rows, each a <c>tr</c>.</param>
    public static Markup Of(string title, string[] columns, IEnumerable<Markup> rows)
    {
        IEnumerable<Markup> headers = columns.Select(static column => column.EndsWith('#')
            ? Markup.Of($"<th scope=\"col\" class=\"number\">{column[..^1]}</th>")
            : Markup.Of($"<th scope=\"col\">{column}</th>"));
        return Markup.Of($"<div class=\"scroll\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\">\n<table>\n<thead><tr>{headers}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n");
    }
}
