using System.Text;
using AngleSharp.Dom;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads highlighted code blocks, which may have an element per line and line numbers.</summary>
internal static class HtmlCode
{
    public static string Text(IElement block)
    {
        var text = new StringBuilder();
        Append(block, text);
        return text.ToString().Replace('\u00a0', ' ').Replace("\u200b", string.Empty, StringComparison.Ordinal);
    }

    /// <summary>Returns the text on the tab or the title bar of the block; empty without one.</summary>
    public static string Label(IElement block)
    {
        IElement? element = block;
        for (int i = 0; element is not null && i < 6; i++, element = element.ParentElement)
        {
            if (element.GetAttribute("data-title") is { Length: > 0 } title) return title;
            if (element.GetAttribute("role") == "tabpanel" && Tab(element) is { Length: > 0 } tab) return tab;
            if (Bar(element) is { Length: > 0 } bar) return bar;
        }

        return (block.QuerySelector("code") ?? block).ClassList.FirstOrDefault(static name => name.StartsWith("language-", StringComparison.Ordinal) || name.StartsWith("lang-", StringComparison.Ordinal)) ?? string.Empty;
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText words) text.Append(words.Data);
            else if (child is IElement { LocalName: "br" }) text.Append('\n');
            else if (child is IElement element && !IsAside(element))
            {
                Append(element, text);
                if (IsLine(element) && (text.Length == 0 || text[^1] != '\n') && element.NextSibling is not IElement { LocalName: "br" } && !StartsWithBreak(element.NextSibling)) text.Append('\n');
            }
        }
    }

    private static bool StartsWithBreak(INode? next) => next is IText text && (text.Data.StartsWith('\n') || text.Data.StartsWith("\r\n", StringComparison.Ordinal));

    private static bool IsLine(IElement element) =>
        element.LocalName is "div" or "li" or "tr" or "p" || element.ClassList.Contains("token-line") || element.ClassList.Contains("line") || element.ClassList.Contains("view-line");

    private static bool IsAside(IElement element) =>
        element.LocalName is "button" or "style" or "script" || element.ClassList.Any(static name => name.Contains("lineno", StringComparison.OrdinalIgnoreCase) || name.Contains("line-number", StringComparison.OrdinalIgnoreCase) || name.Contains("gutter", StringComparison.OrdinalIgnoreCase) || name.Contains("hljs-ln-n", StringComparison.Ordinal));

    private static string? Tab(IElement panel)
    {
        if (panel.GetAttribute("aria-labelledby") is { Length: > 0 } id) return panel.Owner?.GetElementById(id)?.TextContent.Trim();

        IElement? around = panel.ParentElement;
        for (int i = 0; around is not null && i < 3; i++, around = around.ParentElement)
        {
            if (around.QuerySelector("[role=tablist]") is not { } list) continue;
            IElement[] tabs = [.. list.QuerySelectorAll("[role=tab]")];
            int index = Array.IndexOf([.. around.QuerySelectorAll("[role=tabpanel]")], panel);
            return index >= 0 && index < tabs.Length ? tabs[index].TextContent.Trim() : null;
        }

        return null;
    }

    private static string? Bar(IElement element) => element.PreviousElementSibling is { } before && before.ClassName is { } name && (name.Contains("Title", StringComparison.OrdinalIgnoreCase) || name.Contains("code-block-header", StringComparison.Ordinal) || name.Contains("filename", StringComparison.OrdinalIgnoreCase)) && before.TextContent.Length < 60
        ? before.TextContent.Trim()
        : null;
}
