using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads the field components of Mintlify's Markdown: <c>&lt;ParamField query="page" type="integer"&gt;</c>.</summary>
internal static partial class MdxFields
{
    public static TableBlock? Of(string text, int line)
    {
        var rows = new List<string[]>();
        var open = new Stack<string>();
        foreach (Match match in Component().Matches(text))
        {
            if (match.Groups["end"].Success)
            {
                open.TryPop(out _);
                continue;
            }

            var attributes = Attribute().Matches(match.Groups["attributes"].Value).ToDictionary(static attribute => attribute.Groups["name"].Value, static attribute => attribute.Groups["value"].Value, StringComparer.Ordinal);
            string place = attributes.Keys.FirstOrDefault(static name => name is "query" or "path" or "body" or "header") ?? string.Empty;
            string name = place.Length > 0 ? attributes[place] : attributes.GetValueOrDefault("name", string.Empty);
            if (match.Groups["kind"].Value == "ResponseField") place = "response";
            string prefix = open.Count > 0 ? open.Peek() + "." : string.Empty;
            if (!match.Groups["single"].Success) open.Push(prefix + name);
            int next = text.IndexOf('<', match.Index + match.Length);
            string remark = match.Groups["single"].Success ? string.Empty : text[(match.Index + match.Length)..(next < 0 ? text.Length : next)];
            rows.Add([prefix + name, attributes.GetValueOrDefault("type", string.Empty), Required().IsMatch(match.Groups["attributes"].Value) ? "required" : "optional", place, remark.Trim()]);
        }

        return rows.Count > 0 ? new TableBlock(line, HtmlFields.Header, rows) : null;
    }

    [GeneratedRegex("""<(?:(?<end>/(?:ParamField|ResponseField))|(?<kind>ParamField|ResponseField)\b(?<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*?)(?<single>/)?)>""")]
    private static partial Regex Component();

    [GeneratedRegex("""(?<name>\w+)=["'{](?<value>[^"'}]*)["'}]""")]
    private static partial Regex Attribute();

    [GeneratedRegex("""\brequired\b(?!=["'{]?false)""")]
    private static partial Regex Required();
}
