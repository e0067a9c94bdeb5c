using System.Text.RegularExpressions;
using OfficeGest.Specification.Text;

namespace OfficeGest.Cli.Yaml;

/// <summary>The meaning of a YAML scalar without quotes.</summary>
internal static partial class PlainText
{
    /// <summary>Returns whether a string can be written without quotes and is read as the same string, also by YAML 1.1 readers.</summary>
    public static bool IsSafe(string text) =>
        SafeCharacters().IsMatch(text)
        && CoreSchema.Literal(text) is null
        && !LooksLikeAnotherType().IsMatch(text)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.EndsWith(':')
        && text != "-"
        && !text.StartsWith("- ", StringComparison.Ordinal)
        && !text.StartsWith("---", StringComparison.Ordinal);

    [GeneratedRegex(@"\A(y|n|yes|no|on|off|=|<<|0o[0-7]+|0x[0-9a-f]+|[-+]?\.inf|\.nan|[-+]?[0-9.]+e[-+]?[0-9]+|[-+.]?[0-9][0-9_,:]*(\.[0-9_,:]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeAnotherType();

    [GeneratedRegex(@"\A[\p{L}\p{N}/^$(.\\_+-]([\p{L}\p{N}\p{M}\p{S} !""#$%&'()*+,./:;<=>?@\[\\\]^_`{|}~–—…‘’“”«»-]*[\p{L}\p{N}\p{M}\p{S}!""#$%&'()*+,./;<=>?@\[\\\]^_`{|}~…’”»-])?\z")]
    private static partial Regex SafeCharacters();
}
