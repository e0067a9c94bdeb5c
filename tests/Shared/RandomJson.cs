using System.Globalization;
using System.Text;

namespace OfficeGest.Tests;

/// <summary>
/// JSON as real servers send it and as no server should: values of every form in every spelling. The same seed gives the same text; what comes
/// is well-formed always.
/// </summary>
public sealed class RandomJson(int seed)
{
    private static readonly string[] Forms =
    [
        "", " ", "a", "Silva & Filhos, Lda.", "Conceição", "red", "vermelho", "true", "false", "1", "0", "sim", "yes", "T", "12", " 12 ", "+12", "012", "-0", "12.0", "1e2",
        "184.50", "184.5000", "1.", ".5", "1,5", "123456789012345678901234567890", "0.12345678901234567890123456789012", "2026-02-28", "2026-02-30", "0000-00-00",
        "0000-00-00 00:00:00", "2026-09-01 09:12:00", "2026-09-01T09:12:00", "2026-09-01 09:12", "2026-09-01T09:12:00.123456Z", "2026-09-01T09:12:00Z", "2026-09-01T09:12:00z",
        "2026-09-01T09:12:00+01:00", "2026-09-01T09:12:00.500+01:00", "2026-09-01T09:12:00.5+01:00", "2026-09-01T09:12:00-00:00", "2026-09-01t09:12:00Z",
        "2026-09-01 09:12:00+01:00", "2026-09-01T09:12+01:00", "2026-09-01T09:12:00.12345678Z", "09:30", "09:30:15", "09:30:15.25", "24:00", "PT1H30M", "P2W", "P1D", "PT90M", "P1M", "PT0S", "01:30:00",
        "6f9619ff-8b86-d011-b42d-00c04fc964ff", "6F9619FF-8B86-D011-B42D-00C04FC964FF", "6F9619FF8B86D011B42D00C04FC964FF", "{6f9619ff-8b86-d011-b42d-00c04fc964ff}",
        "https://example.pt/a", "HTTPS://Example.PT:443/ç?x=1#y", "/relativo", "AQI=", "AQI", "-_8", "AQJ=", "A Q I =", "//8=", "%%", "\u0000\u001f\"\\/<>&'+", "\U0001F697",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "2", "12", "12.0", "1.5", "-1.50", "1e2", "1E+2", "1.2e1", "1e-2", "0.1", "0.30000000000000004", "0.1000000000000000055511151231257827", "184.50",
        "2147483647", "2147483648", "-2147483648", "4294967295", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551615", "1.17549435E-38", "16777217",
        "123456789012345678901234567890", "79228162514264337593543950335", "79228162514264337593543950336", "0.1234567890123456789012345678", "0.12345678901234567890123456789012",
        "1.00000000000000000000000000000", "1e-30", "1e28", "1e29", "5e-324", "1.2345e-320", "1e308", "1e309", "1e400", "-1e-400", "1e999999999", "0.0000000000000000000000000000001",
    ];

    private readonly Random _random = new(seed);

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => _random.Next(times) == 0;

    /// <summary>Below the limit, and not negative.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>One of them.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

    /// <summary>Any value, nested at most so deep.</summary>
    public string Value(int depth = 3) => _random.Next(depth > 0 ? 10 : 7) switch
    {
        0 => "null",
        1 => OneOf("true", "false"),
        2 or 3 => Number(),
        4 or 5 or 6 => Text(),
        7 => Array(Below(4), () => Value(depth - 1)),
        8 => OneOf("[]", "{}", "[ ]", "[null]", "[[]]", "[{}]"),
        _ => Members(Below(4), () => Key(), () => Value(depth - 1)),
    };

    /// <summary>A number in any spelling, of any size.</summary>
    public string Number() => Once(3) ? _random.Next().ToString(CultureInfo.InvariantCulture) : OneOf<string>(Numbers);

    /// <summary>A string: a date, a number, a word or nonsense.</summary>
    public string Text() => _random.Next(12) switch
    {
        0 => OneOf("\"\\ud800\"", "\"a\\uDFFFb\"", "\"\\ud83d\\ud83d\\ude97\"", "\"\\ude97\\ud83d\"", "\"\\ufffd\"", "\"\uFFFD\"", "\"\\u00e7\\n\\/\""),
        _ => Quote(OneOf<string>(Forms)),
    };

    /// <summary>A key that no description knows, but for a few that any might.</summary>
    public string Key() => _random.Next(12) switch
    {
        0 => OneOf("\"\\ud800\"", "\"\\udbff\"", "\"\\ufffd\"", "\"a\\ud800\"", "\"\\ud83d\\ude97\""),
        1 => OneOf("\"\"", "\" \"", "\"__proto__\"", "\"$type\"", "\"a.b\"", "\"x[0]\"", "\"\\u0061\""),
        _ => Quote(OneOf("a", "b", "c", "id", "name", "0", "1", "2", "loyalty", "ação")),
    };

    /// <summary>An array of so many.</summary>
    public string Array(int count, Func<string> item) => $"[{Blank()}{string.Join("," + Blank(), Many(count, item))}]";

    /// <summary>An object with so many keys, which may be equal.</summary>
    public string Members(int count, Func<string> key, Func<string> value) => Members(Many(count, () => (key(), value())));

    /// <summary>An object of these, in any order.</summary>
    public string Members(IReadOnlyList<(string Key, string Value)> members)
    {
        (string Key, string Value)[] shuffled = [.. members];
        if (Once(3)) _random.Shuffle(shuffled);
        return $"{{{Blank()}{string.Join("," + Blank(), shuffled.Select(member => $"{member.Key}:{Blank()}{member.Value}"))}}}";
    }

    /// <summary>The text as a JSON string, some of its characters escaped for no reason.</summary>
    public string Quote(string text)
    {
        bool escapes = Once(6);
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\' || c < ' ' || (escapes && (char.IsSurrogate(c) || Once(3)))) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private string Blank() => Once(12) ? OneOf(" ", "\n", "\t ") : string.Empty;

    private static T[] Many<T>(int count, Func<T> one) => [.. Enumerable.Range(0, count).Select(_ => one())];
}
