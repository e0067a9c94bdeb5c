using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeGest.Generator.Tests.Injection;

/// <summary>A document with a slot at every position where OpenAPI takes a string; <c>Injection/document.json</c> marks them.</summary>
/// <remarks>
/// <c>⟦t:…⟧</c> is prose or an option, from which no name is made; <c>⟦n:…⟧</c> a name or a media type; <c>⟦p:…⟧</c> a part of a path; <c>⟦r:…⟧</c> a reference
/// to the schema whose name is in the slot of that name. What follows the colon is the harmless content.
/// </remarks>
internal static partial class InjectionDocument
{
    private static readonly string Template = File.ReadAllText(Repository.PathOf("tests", "Generator.Tests", "Injection", "document.json"));

    public static IReadOnlyList<Slot> Slots { get; } =
        [.. Mark().Matches(Template).Select(static match => new Slot(match.Groups["kind"].Value[0], match.Groups["name"].Value)).Where(static slot => slot.Kind != 'r').Distinct()];

    /// <summary>The slots with names of schemas that references lead to.</summary>
    public static IReadOnlySet<string> Referenced { get; } =
        Mark().Matches(Template).Where(static match => match.Groups["kind"].Value == "r").Select(static match => match.Groups["name"].Value).ToHashSet();

    public static string Harmless { get; } = Write(new Dictionary<Slot, string>(), raw: false);

    /// <param name="values">What the slots hold; a slot that is not named holds its harmless content.</param>
    /// <param name="raw">Characters beyond ASCII stand as they are instead of as escapes, as far as UTF-16 allows.</param>
    public static string Write(IReadOnlyDictionary<Slot, string> values, bool raw) => Mark().Replace(Template, match =>
    {
        char kind = match.Groups["kind"].Value[0];
        string name = match.Groups["name"].Value;
        string value = values.GetValueOrDefault(new Slot(kind == 'r' ? 'n' : kind, name)) ?? name;
        return Escape(kind == 'r' ? Uri.EscapeDataString(value.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)) : value, raw);
    });

    private static string Escape(string value, bool raw)
    {
        var text = new StringBuilder();
        foreach (char c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~' || (raw && c > '\u007f' && !char.IsSurrogate(c))) text.Append(c);
            else text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    [GeneratedRegex("⟦(?<kind>[tnpr]):(?<name>[^⟧]*)⟧")]
    private static partial Regex Mark();
}

/// <summary>A position of the document.</summary>
internal sealed record Slot(char Kind, string Name)
{
    /// <summary>No name is made from it, so the code must be the same whatever it holds.</summary>
    public bool IsText => Kind == 't';

    /// <summary>Without what means something at this place: slashes, braces, a fixed query and a fragment make other paths, and a blank reference or discriminator is none.</summary>
    public string Fit(string value) => Kind switch
    {
        'p' => string.Concat(value.Where(static c => c is not ('/' or '{' or '}' or '?' or '#'))),
        'n' when string.IsNullOrWhiteSpace(value) && (Name == "method" || InjectionDocument.Referenced.Contains(Name)) => "_",
        _ => value,
    };
}
