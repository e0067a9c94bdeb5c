using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace OfficeGest.Corpus.Wire;

/// <summary>Reads JSON or YAML into a tree, without the generator's own reader.</summary>
internal static partial class RawText
{
    public static JsonNode? Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        if (text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal))
            return JsonNode.Parse(text, null, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 });

        var yaml = new YamlStream();

        // YamlDotNet takes blanks in an empty line at the beginning of a block for its indentation.
        yaml.Load(new StringReader(Blank().Replace(text, string.Empty)));
        return Node(yaml.Documents[0].RootNode);
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode mapping => Mapping(mapping),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Node)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } scalar => Plain(scalar.Value ?? string.Empty),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static JsonObject Mapping(YamlMappingNode mapping)
    {
        var result = new JsonObject();
        foreach ((YamlNode key, YamlNode value) in mapping.Children) result[((YamlScalarNode)key).Value ?? string.Empty] = Node(value);
        return result;
    }

    /// <summary>The core schema of YAML 1.2.</summary>
    private static JsonNode? Plain(string value) => value switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when Whole().IsMatch(value) => JsonNode.Parse(value.TrimStart('+')),
        _ when Number().IsMatch(value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact : double.Parse(value, CultureInfo.InvariantCulture),
        _ => JsonValue.Create(value),
    };

    [GeneratedRegex("^[ ]+(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex Blank();

    [GeneratedRegex("^[-+]?(0|[1-9][0-9]*)$")]
    private static partial Regex Whole();

    [GeneratedRegex("^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
