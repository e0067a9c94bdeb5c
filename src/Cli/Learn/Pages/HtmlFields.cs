using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads field lists of documentation generators without a table, or with a table without headings.</summary>
internal static partial class HtmlFields
{
    public static readonly string[] Header = ["name", "type", "required", "in", "description"];

    private static readonly FieldLayout[] Layouts =
    [
        // Swagger UI
        new("tr[data-param-name]", ".parameter__name", ".parameter__type", ".parameter__name.required", ".parameters-col_description .markdown, .parameters-col_description .renderedMarkdown", ".parameter__in"),
        new("tr.property-row", "td:first-child", ".prop-type", ".star", ".renderedMarkdown, .markdown", null),
        // Redoc
        new("tr:has(> td[kind=field], > td .property-name)", ".property-name", "td:last-child span[class*=type], td:last-child > div > div:first-child", ".required, [class*=required]", ".markdown, [html]", null),
        // Mintlify
        new("[class*=primitive-param-field], .field", "[data-component-part=field-name]", "[data-component-part=field-info-pill]", "[data-component-part=field-required-pill]", "[data-component-part=field-content]", null),
        // ReadMe
        new("[class*=Param_]:has(> [class*=Param-header], > [class*=Param-name]), .Param, [class^=Param-root]", "[class*=Param-name], label", "[class*=Param-type]", "[class*=Param-required]", "[class*=Param-description]", null),
        // Docusaurus with its plugins for OpenAPI
        new(".openapi-params__list-item, .openapi-schema__list-item", ".openapi-schema__property, .openapi-params__name, strong", ".openapi-schema__name, .openapi-schema__type", ".openapi-schema__required", "p, .openapi-markdown", null),
        // Scribe
        new("form div:has(> b > code), div[style*=padding-left]:has(> b > code), summary:has(> b > code)", "b > code", "small", null, "p", null),
    ];

    /// <summary>Returns the layout of a field element; null if it is not one.</summary>
    public static FieldLayout? Layout(IElement element) =>
        element.LocalName is "tr" or "div" or "li" or "summary" or "section" ? Array.Find(Layouts, layout => element.Matches(layout.Container) && element.QuerySelector(layout.Name) is not null) : null;

    /// <summary>Returns the rows of a field and of its nested fields.</summary>
    public static IEnumerable<string[]> Rows(IElement element, FieldLayout layout, string prefix = "", int depth = 0)
    {
        IElement[] inner = [.. element.QuerySelectorAll(layout.Container).Where(other => other != element && Around(other, layout) == element)];
        string name = Own(element, inner, layout.Name) is { } named ? NameMark().Replace(Words(named), string.Empty) : string.Empty;
        if (name.Length == 0 || depth > 8) yield break;

        IElement? typed = Own(element, inner, layout.Type);
        string type = typed is null ? string.Empty : Words(typed);
        bool isRequired = layout.Required is { } mark ? Own(element, inner, mark) is not null || Own(element, inner, layout.Name)!.Matches(mark) : !Optional().IsMatch(Head(element));
        string place = layout.In is { } where && Own(element, inner, where) is { } placed ? Words(placed).Trim('(', ')') : string.Empty;
        string remark = string.Join(' ', element.QuerySelectorAll(layout.Remark).Where(found => !inner.Any(other => other.Contains(found))).Take(3).Select(Words));
        string full = prefix.Length == 0 || name.StartsWith(prefix + ".", StringComparison.Ordinal) || name.StartsWith(prefix + "[", StringComparison.Ordinal) ? name : $"{prefix}.{name}";
        yield return [full, type, isRequired ? "required" : "optional", place, remark];
        foreach (string[] row in inner.SelectMany(other => Rows(other, layout, full, depth + 1))) yield return row;
    }

    public static string Words(IElement element) => Blanks().Replace(element.TextContent, " ").Trim();

    private static IElement? Around(IElement element, FieldLayout layout)
    {
        for (IElement? around = element.ParentElement; around is not null; around = around.ParentElement)
            if (around.Matches(layout.Container)) return around;
        return null;
    }

    private static IElement? Own(IElement element, IElement[] inner, string selector) => element.QuerySelectorAll(selector).FirstOrDefault(found => !inner.Any(other => other.Contains(found)));

    // Scribe writes it as text after the type.
    private static string Head(IElement element) => string.Join(' ', element.QuerySelectorAll("i").Select(static mark => mark.TextContent));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?i)\s*(\*|required|obrigatório)\s*\z")]
    private static partial Regex NameMark();

    [GeneratedRegex(@"(?i)optional|opcional")]
    private static partial Regex Optional();
}

/// <summary>Selectors for the parts of a field.</summary>
internal sealed record FieldLayout(string Container, string Name, string Type, string? Required, string Remark, string? In);
