using System.Globalization;
using System.Net;
using System.Text;

namespace OfficeGest.Docs.Tests.Drawing;

/// <summary>Text in boxes, as SVG: the same bytes on every machine, in colours that can be read on a light and on a dark page.</summary>
internal sealed class Svg(int width, int height, string title)
{
    /// <summary>The width of a character of the font, which is a little less where another one takes its place.</summary>
    public const double Character = 7.8;

    public const int Line = 18;

    private const string Style = """
        <style>
          text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #1f2328; white-space: pre }
          .box { fill: #f6f8fa; stroke: #d1d9e0 } .head { font-weight: 600 } .soft { fill: #59636e } .mark { fill: #0550ae } .arrow { stroke: #59636e; fill: none; stroke-width: 2 }
          .screen { fill: #0d1117; stroke: #30363d } .screen-text { fill: #e6edf3 } .screen-soft { fill: #9198a1 } .screen-mark { fill: #7ee787 }
          @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 } .box { fill: #151b23; stroke: #3d444d } .soft { fill: #9198a1 } .mark { fill: #79c0ff } .arrow { stroke: #9198a1 }
          }
          @keyframes show { from { opacity: 0 } }
          .step { animation: show 0.2s both }
          @media (prefers-reduced-motion: reduce) { .step { animation: none } }
        </style>
        """;

    private readonly StringBuilder _body = new();

    public Svg Box(int x, int y, int w, int h, string kind = "box")
    {
        _body.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"8\"/>\n");
        return this;
    }

    public Svg Text(int x, int y, string text, string kind = "", double? after = null)
    {
        string step = after is null ? "" : " step";
        string delay = after is { } seconds ? string.Create(CultureInfo.InvariantCulture, $" style=\"animation-delay:{seconds:0.0}s\"") : "";
        _body.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}{step}\" x=\"{x}\" y=\"{y}\"{delay}>{WebUtility.HtmlEncode(text)}</text>\n");
        return this;
    }

    public Svg Arrow(int x, int y, int length)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<path class=\"arrow\" d=\"M{x} {y}h{length}m-7 -5l7 5l-7 5\"/>\n");
        return this;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"title\">\n<title id=\"title\">{WebUtility.HtmlEncode(title)}</title>\n{Style}\n{_body}</svg>\n").ReplaceLineEndings("\n");
}
