using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using OfficeGest.Cli.Output;

namespace OfficeGest.Cli.Html;

/// <summary>Valid HTML. All inserted values are escaped, except other instances of this type.</summary>
internal readonly struct Markup
{
    private readonly string? _text;

    private Markup(string text) => _text = text;

    public static Markup Of(MarkupBuilder builder) => new(builder.ToString());

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts));

    public override string ToString() => _text ?? string.Empty;
}

/// <summary>Handles an interpolated string: the literal parts are HTML, and each value is text.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupBuilder
{
    private readonly StringBuilder _text;

    public MarkupBuilder(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _text.Append(markup);

    /// <summary>Also safe in attributes: quotes are escaped, and characters that change the text direction are made visible.</summary>
    public void AppendFormatted(string? text) => _text.Append(WebUtility.HtmlEncode(Printable.Of(text ?? string.Empty)));

    public void AppendFormatted(Markup markup) => _text.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Markup> parts) => _text.Append(Markup.Join(parts).ToString());

    public void AppendFormatted(long number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(double number) => _text.Append(CultureInfo.InvariantCulture, $"{number:0.##}");

    public override string ToString() => _text.ToString();
}
