using System.Text.RegularExpressions;
using SharpYaml;
using SharpYaml.Events;

namespace OfficeGest.Cli.Yaml;

/// <summary>What a YAML scalar without quotes means.</summary>
internal static partial class PlainText
{
    /// <summary>Whether the scalar is a string, by the core schema of YAML 1.2.</summary>
    public static bool IsText(Scalar scalar) =>
        scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any) || scalar.Tag == "tag:yaml.org,2002:str" || !MeansSomethingElse(scalar.Value);

    /// <summary>Whether a string can be written without quotes and read back as the same string, also by readers of YAML 1.1.</summary>
    public static bool IsSafe(string text) =>
        SafeCharacters().IsMatch(text)
        && !MeansSomethingElse(text)
        && !LooksLikeAnotherType().IsMatch(text)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.EndsWith(':')
        && text != "-"
        && !text.StartsWith("- ", StringComparison.Ordinal)
        && !text.StartsWith("---", StringComparison.Ordinal);

    private static bool MeansSomethingElse(string text) => text.Length == 0 || CoreSchema().IsMatch(text);

    [GeneratedRegex(@"\A(~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex CoreSchema();

    [GeneratedRegex(@"\A(y|n|yes|no|on|off|=|<<|[-+.]?[0-9][0-9_,:]*(\.[0-9_,:]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeAnotherType();

    [GeneratedRegex(@"\A[\p{L}\p{N}/^$(.\\_+-]([\p{L}\p{N}\p{M}\p{S} !""#$%&'()*+,./:;<=>?@\[\\\]^_`{|}~–—…‘’“”«»-]*[\p{L}\p{N}\p{M}\p{S}!""#$%&'()*+,./;<=>?@\[\\\]^_`{|}~…’”»-])?\z")]
    private static partial Regex SafeCharacters();
}
