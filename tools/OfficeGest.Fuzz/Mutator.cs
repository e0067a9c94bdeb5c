namespace OfficeGest.Fuzz;

/// <summary>Damages documents in ways that one number repeats: nodes, lines, tokens and characters.</summary>
public sealed class Mutator(IReadOnlyList<string> documents)
{
    private const int MaximumLength = 4 * 1024 * 1024;

    private static readonly string[] Tokens =
    [
        "\"", "'", "{", "}", "[", "]", ":", ",", "\n", "\t", "- ", "&a ", "*a", "<<: *a", "!!binary ", "|\n", ">-\n", "---\n", "#", "~", "null", "true", "1e999", "-1", "99999999999999999999",
        "\uFEFF", "\uFFFD", "\u2028", "\uD800", "\0", "\\u0000", "$ref: '#/'", "\"$ref\":\"#/components/schemas/\"", "\"$ref\":\"./other.yaml\"", "{\"$ref\":\"#\"}",
        "\"type\":[\"null\"]", "\"allOf\":[{}]", "\"oneOf\":[]", "\"enum\":[null]", "\"enum\":[]", "\"const\":{}", "\"properties\":{\"\":{}}", "\"items\":false", "\"additionalProperties\":7",
        "type: 7\n", "required: x\n", "discriminator: {}\n", "parameters: {}\n", "openapi: 9.9.9\n", "swagger: '2.0'\n", "openapi: 3.2.0\n", "nullable: true\n", "format: int64\n",
        "/{", "}", "{id}", "..", "//", "é", "class", "x-officegest-name: ''\n", "x-officegest-paging: { style: cursor }\n",
    ];

    private static readonly string[] Words =
    [
        "object", "array", "string", "integer", "number", "boolean", "null", "binary", "date-time", "query", "path", "header", "cookie", "body", "formData", "get", "post", "allOf", "oneOf", "anyOf",
        "properties", "items", "additionalProperties", "enum", "const", "required", "$ref", "type", "format", "schema", "content", "responses", "parameters", "discriminator", "mapping", "not",
        "default", "deepObject", "spaceDelimited", "application/json", "multipart/form-data", "text/event-stream", "patternProperties", "prefixItems", "$defs", "in", "name", "3.0.3", "3.1.0", "2.0",
    ];

    /// <param name="seed">The same documents and number give the same text.</param>
    public string Mutate(int seed)
    {
        var random = new Random(seed);
        string text = documents[random.Next(documents.Count)];
        if (random.Next(2) == 0) text = Structure.Damage(text, Words, random);
        if (random.Next(3) == 0) return text;
        for (int rounds = 1 << random.Next(0, 5); rounds > 0 && text.Length > 0; rounds--) text = Once(text, random);
        return text.Length > MaximumLength ? text[..MaximumLength] : text;
    }

    private string Once(string text, Random random) => random.Next(12) switch
    {
        0 => Replace(text, random.Next(text.Length), 1, ((char)random.Next(1, 0x250)).ToString()),
        1 => Replace(text, random.Next(text.Length), 0, Pick(Tokens, random)),
        2 => Replace(text, random.Next(text.Length), random.Next(1, 200), string.Empty),
        3 => text[..random.Next(1, text.Length + 1)],
        4 => Line(text, random, static (_, _) => string.Empty),
        5 => Line(text, random, static (line, _) => line + line),
        6 => Line(text, random, static (line, next) => new string(' ', next.Next(1, 5)) + line),
        7 => Line(text, random, static (line, next) => line.TrimStart() is var trimmed && next.Next(2) == 0 ? trimmed : line.Replace("  ", " ", StringComparison.Ordinal)),
        8 or 9 => Word(text, random),
        10 => Replace(text, random.Next(text.Length), random.Next(0, 50), Part(text, random)),
        _ => Replace(text, random.Next(text.Length), 0, Part(documents[random.Next(documents.Count)], random)),
    };

    // One key or value for another, which leaves the syntax whole.
    private static string Word(string text, Random random)
    {
        string old = Pick(Words, random);
        int at = text.IndexOf(old, random.Next(text.Length), StringComparison.Ordinal);
        return at < 0 ? text : Replace(text, at, old.Length, Pick(Words, random));
    }

    private static string Line(string text, Random random, Func<string, Random, string> change)
    {
        int start = text.LastIndexOf('\n', random.Next(text.Length)) + 1;
        int end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end + 1;
        return string.Concat(text.AsSpan(0, start), change(text[start..end], random), text.AsSpan(end));
    }

    private static string Part(string text, Random random)
    {
        if (text.Length == 0) return string.Empty;
        int start = random.Next(text.Length);
        return text.Substring(start, Math.Min(random.Next(1, 2000), text.Length - start));
    }

    private static string Replace(string text, int start, int length, string with) =>
        string.Concat(text.AsSpan(0, start), with, text.AsSpan(Math.Min(text.Length, start + length)));

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
