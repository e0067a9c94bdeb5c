namespace OfficeGest.Cli.Html;

/// <summary>Small charts as SVG, without text: the page shows the same in words next to them.</summary>
internal static class Charts
{
    private const double Width = 600;
    private const double BarWidth = 110;

    /// <summary>Draws the parts of a whole, side by side, with their legend.</summary>
    /// <param name="label">The text that a screen reader reads before the parts.</param>
    /// <param name="parts">The name, count and CSS class of each part.</param>
    public static Markup Whole(string label, IReadOnlyList<(string Name, int Count, string Colour)> parts)
    {
        int sum = parts.Sum(static part => part.Count);
        if (sum == 0) return default;

        double at = 0;
        var shapes = new List<Markup>();
        foreach ((_, int count, string colour) in parts)
        {
            double width = Width * count / sum;
            shapes.Add(Markup.Of($"<rect x=\"{at}\" y=\"0\" width=\"{width}\" height=\"18\" class=\"{colour}\"/>"));
            at += width;
        }

        IEnumerable<Markup> legend = parts.Select(static part => Markup.Of($"<li><svg class=\"key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect width=\"10\" height=\"10\" class=\"{part.Colour}\"/></svg> {part.Count} {part.Name}</li>"));
        string words = $"{label}: {string.Join(", ", parts.Select(static part => $"{part.Count} {part.Name}"))}";
        return Markup.Of($"<svg class=\"whole\" role=\"img\" aria-label=\"{words}\" viewBox=\"0 0 {Width} 18\" preserveAspectRatio=\"none\">{shapes}</svg>\n<ul class=\"legend\">{legend}</ul>\n");
    }

    /// <summary>Draws a bar for a number that is shown next to it.</summary>
    public static Markup Bar(double value, double most, string colour) =>
        Markup.Of($"<svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 {BarWidth} 10\"><rect width=\"{(most <= 0 || value <= 0 ? 0 : Math.Max(1, BarWidth * value / most))}\" height=\"10\" rx=\"2\" class=\"{colour}\"/></svg>");
}
