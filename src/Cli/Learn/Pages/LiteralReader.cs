using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>
/// Reads values in documentation: JSON with comments, trailing commas and omitted parts (<c>…</c>), JavaScript and Python objects, PHP arrays.
/// </summary>
/// <param name="text">The whole text.</param>
/// <param name="start">The start of the value.</param>
/// <param name="variables">Returns the value of a variable.</param>
/// <param name="end">The end of the text to read; null for the whole text.</param>
internal sealed class LiteralReader(string text, int start, Func<string, JsonNode?>? variables = null, int? end = null)
{
    /// <summary>The placeholder for the content of a file, as in <c>curl -F name=@file</c>.</summary>
    public const string File = "@file";

    /// <summary>The placeholder for a value that is only known at run time.</summary>
    public const string Unknown = "a text";

    private const int MaximumDepth = 64;

    private readonly int _end = end ?? text.Length;
    private int _depth;

    public int Position { get; private set; } = start;

    /// <summary>Whether parts were omitted.</summary>
    public bool IsElided { get; private set; }

    /// <summary>Whether the code creates a form from the value.</summary>
    public bool IsForm { get; private set; }

    /// <exception cref="LiteralException">There is no value here.</exception>
    public JsonNode? Value()
    {
        JsonNode? value = Part();
        while (true)
        {
            // Concatenated strings: + in JavaScript and Python, a dot in PHP.
            SkipBlanks();
            if (Current is not ('+' or '.') || Next == '.' || (value is not null && value.GetValueKind() is not (System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Number))) return value;
            int before = Position++;
            SkipBlanks();
            if (Current is not ('"' or '\'' or '`' or '$' or '(') && !char.IsLetter(Current))
            {
                Position = before;
                return value;
            }

            value = JsonValue.Create($"{value}{Part()}");
        }
    }

    public void SkipBlanks()
    {
        while (Position < _end)
        {
            if (char.IsWhiteSpace(Current) || Current == '\uFEFF') Position++;
            else if (Is("//") || (Current == '#' && !Is("#{"))) Position = End(text.IndexOf('\n', Position));
            else if (Is("/*")) Position = End(text.IndexOf("*/", Position, StringComparison.Ordinal) is var comment and >= 0 ? comment + 2 : -1);
            else return;
        }
    }

    public void Skip(int length) => Position += length;

    public bool TakeIf(char c)
    {
        SkipBlanks();
        if (Current != c) return false;
        Position++;
        return true;
    }

    /// <summary>Reads a name in the code, with its member access.</summary>
    public string Name()
    {
        int first = Position;
        while (Position < _end && (char.IsLetterOrDigit(Current) || Current is '_' or '$' or '\\' || (Current == '.' && char.IsLetter(Next)) || Is("->") || Is("::"))) Position += Is("->") || Is("::") ? 2 : 1;
        return text[first..Position];
    }

    private char Current => Position < _end ? text[Position] : '\0';

    private char Next => Position + 1 < _end ? text[Position + 1] : '\0';

    private JsonNode? Part()
    {
        SkipBlanks();
        if (++_depth > MaximumDepth) throw Broken($"it is nested deeper than {MaximumDepth} levels");
        try
        {
            return Current switch
            {
                '{' when Is("{{") => Placeholder("}}"),
                '{' => Object('}'),
                '[' => Array(']'),
                '(' => Group(),
                '"' or '\'' or '`' => Typed(Quoted()),
                '<' => Placeholder(">"),
                '-' or (>= '0' and <= '9') => Number(),
                '.' or '…' when TakeElision() => null,
                '\0' => throw Broken("it ends too early"),
                _ => Word(),
            };
        }
        finally
        {
            _depth--;
        }
    }

    private JsonObject Object(char close)
    {
        Position++;
        var result = new JsonObject();
        while (!TakeIf(close))
        {
            if (TakeIf(',') || TakeElision()) continue;

            string key = Current is '"' or '\'' or '`' ? Quoted() : Is("{{") ? Placeholder("}}")!.ToString() : Name();
            if (key.Length == 0) throw Broken("it is not valid JSON");
            SkipBlanks();
            if (Is("=>")) Position += 2;
            else if (!TakeIf(':'))
            {
                // { name, price } in JavaScript.
                if (Current is not (',' or '}')) throw Broken("it is not valid JSON");
                result[key] = Variable(key);
                continue;
            }

            result[key] = Value();
        }

        return result;
    }

    private JsonNode Array(char close)
    {
        Position++;
        var list = new JsonArray();
        JsonObject? map = null;
        while (!TakeIf(close))
        {
            if (TakeIf(',') || TakeElision()) continue;

            JsonNode? item = Value();
            SkipBlanks();
            if (Is("=>"))
            {
                Position += 2;
                (map ??= [])[item?.ToString() ?? string.Empty] = Value();
            }
            else list.Add(item);
        }

        return map is null ? list : map;
    }

    private JsonNode? Group()
    {
        JsonNode list = Array(')');
        return list is JsonArray { Count: 1 } one ? one[0]?.DeepClone() : list;
    }

    private string Quoted()
    {
        char quote = Current;
        // """ in Python.
        if (Is(new string(quote, 3)) && quote != '`')
        {
            int close = text.IndexOf(new string(quote, 3), Position + 3, StringComparison.Ordinal);
            if (close < 0 || close > _end) throw Broken("a text has no end");
            string block = text[(Position + 3)..close];
            Position = close + 3;
            return block;
        }

        var value = new StringBuilder();
        for (Position++; Current != quote; Position++)
        {
            if (Position >= _end) throw Broken("a text has no end");
            if (Current != '\\')
            {
                value.Append(Current);
                continue;
            }

            Position++;
            if (Current == 'u' && Position + 4 < _end && ushort.TryParse(text.AsSpan(Position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                value.Append((char)unit);
                Position += 4;
            }
            else if (Position < _end) value.Append(Current switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', char other => other });
        }

        Position++;
        return value.ToString();
    }

    /// <summary>Documentation generators write the type instead of a value.</summary>
    private static JsonValue Typed(string value) => value.Length > 2 && value[0] == '<' && value[^1] == '>' ? OfType(value[1..^1]) : JsonValue.Create(value);

    private static JsonValue OfType(string type) => type.Trim().ToUpperInvariant() switch
    {
        "INTEGER" or "INT" or "LONG" or "INT64" or "INT32" or "INTEIRO" => JsonValue.Create(1),
        "NUMBER" or "FLOAT" or "DOUBLE" or "DECIMAL" or "NÚMERO" => JsonValue.Create(1.5m),
        "BOOLEAN" or "BOOL" or "BOOLEANO" => JsonValue.Create(true),
        "DATE" or "DATA" => JsonValue.Create("2000-01-01"),
        "DATETIME" or "DATE-TIME" => JsonValue.Create("2000-01-01T00:00:00Z"),
        "BINARY" or "FILE" or "FICHEIRO" => JsonValue.Create(File),
        _ => JsonValue.Create(Unknown),
    };

    private JsonValue Placeholder(string closing)
    {
        int first = Position + closing.Length;
        int close = text.IndexOf(closing, first, StringComparison.Ordinal);
        if (close < 0 || close - first > 80) throw Broken("it is not valid JSON");
        Position = close + closing.Length;
        return OfType(text[first..close]);
    }

    private JsonNode? Number()
    {
        int first = Position++;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '.' or '_' or '-' || (Current == '+' && text[Position - 1] is 'e' or 'E')) Position++;
        string number = text[first..Position].TrimEnd('.');
        Position = first + number.Length;
        if (JsonNumber(number) is { } value) return value;

        // 2026-01-31 without quotes.
        return number.Length > 1 ? JsonValue.Create(number) : throw Broken("it is not valid JSON");
    }

    private static JsonNode? JsonNumber(string number)
    {
        try
        {
            return JsonNode.Parse(number);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private JsonNode? Word()
    {
        int first = Position;
        string name = Name();
        if (name.Length == 0) throw Broken("it is not valid JSON");
        if (name is "new" or "await" or "async") return Part();
        if (name.Length <= 2 && Current is '"' or '\'') return Typed(Quoted());
        SkipBlanks();
        if (Current == '(') return Call(name);

        return name switch
        {
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            "null" or "None" or "NULL" or "undefined" => null,
            _ when name.StartsWith("CURLOPT_", StringComparison.Ordinal) => JsonValue.Create(name),
            _ when name.Length == Position - first || char.IsLetter(name[0]) || name[0] is '$' or '_' => Variable(name),
            _ => throw Broken("it is not valid JSON"),
        };
    }

    private JsonNode? Call(string name)
    {
        if (name is "array") return Array(')');

        JsonNode arguments = Array(')');
        // open(…).read()
        while (Current == '.' && char.IsLetter(Next))
        {
            Position++;
            Name();
            if (Current == '(') Array(')');
        }

        string last = name[(name.LastIndexOfAny(['.', '>', ':', '\\']) + 1)..];
        switch (last)
        {
            case "open" or "fopen" or "CURLFile" or "File" or "Blob" or "createReadStream" or "curl_file_create" or "readFileSync":
                return JsonValue.Create(File);
            case "http_build_query" or "URLSearchParams" or "urlencode":
                IsForm = true;
                return (arguments as JsonArray)?.FirstOrDefault()?.DeepClone();
            case "stringify" or "json_encode" or "dumps" or "encodeURIComponent" or "str" or "String":
                return (arguments as JsonArray)?.FirstOrDefault()?.DeepClone();
            default:
                return JsonValue.Create(Unknown);
        }
    }

    private JsonNode? Variable(string name) => variables is null ? JsonValue.Create(Unknown) : variables(name);

    private bool TakeElision()
    {
        SkipBlanks();
        bool isEllipsis = Current == '…';
        if (!isEllipsis && !Is("...")) return false;

        IsElided = true;
        Position += isEllipsis ? 1 : 3;
        while (Current is '.' or '…') Position++;
        // ...rest
        Name();
        return true;
    }

    private bool Is(string expected) => string.CompareOrdinal(text, Position, expected, 0, expected.Length) == 0;

    private int End(int index) => index < 0 || index > _end ? _end : index;

    private LiteralException Broken(string reason) => new(Math.Min(Position, _end), reason);
}

/// <summary>The exception that is thrown when a text is not a valid value.</summary>
/// <param name="position">The position of the fault.</param>
/// <param name="reason">The reason, without any of the text.</param>
internal sealed class LiteralException(int position, string reason) : FormatException(reason)
{
    public int Position => position;
}
