using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SharpYaml;
using SharpYaml.Events;

namespace OfficeGest.Generator.Load;

/// <summary>The value of a YAML scalar after the core schema of YAML 1.2.</summary>
internal static class YamlScalars
{
    private static readonly Regex Number = new(@"^-?(0|[1-9][0-9]{0,300})(\.[0-9]{1,300})?([eE][-+]?[0-9]{1,3})?$", RegexOptions.CultureInvariant);

    public static JsonNode? Node(Scalar scalar)
    {
        string text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain || scalar.Tag is "tag:yaml.org,2002:str" or "!!str" or "!") return JsonValue.Create(text);
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ => Plain(text),
        };
    }

    // A number in another spelling than JSON's (octal, a leading zero or plus) is more often a code than a number.
    private static JsonNode? Plain(string text)
    {
        char first = text[0];
        bool mayBeNumber = first is '-' or (>= '0' and <= '9');
        return mayBeNumber && text.Length < 700 && Number.IsMatch(text) ? JsonNumbers.Node(text) : JsonValue.Create(text);
    }
}
