using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeGest.Specification.Text;

/// <summary>Resolves plain YAML scalars by the core schema of YAML 1.2: <c>no</c> and <c>1:30</c> are text, <c>0o17</c> and <c>017</c> are numbers.</summary>
internal static class CoreSchema
{
    // Longer numbers would take too much time to compute.
    private const int MaximumDigits = 300;

    private static readonly Regex Decimal = new(
        @"\A(?<sign>[-+]?)(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?([eE](?<exponent>[-+]?[0-9]+))?\z", RegexOptions.CultureInvariant);

    private static readonly Regex Octal = new(@"\A0o[0-7]+\z", RegexOptions.CultureInvariant);

    private static readonly Regex Hexadecimal = new(@"\A0x[0-9a-fA-F]+\z", RegexOptions.CultureInvariant);

    public static JsonNode? Node(in YamlToken scalar) => scalar.IsQuoted ? JsonValue.Create(scalar.Value) : Literal(scalar.Value) switch
    {
        null => JsonValue.Create(scalar.Value),
        "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        { } number => JsonNumbers.Node(number),
    };

    /// <summary>Returns the null, boolean or number as JSON; null if the scalar is text.</summary>
    public static string? Literal(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => "null",
        "true" or "True" or "TRUE" => "true",
        "false" or "False" or "FALSE" => "false",
        _ => plain[0] is '-' or '+' or '.' or (>= '0' and <= '9') ? Number(plain) : null,
    };

    // .inf and .nan stay text: JSON has no such numbers.
    private static string? Number(string plain)
    {
        bool hasBase = plain.Length is > 2 and <= MaximumDigits && plain[0] == '0';
        if (hasBase && Octal.IsMatch(plain)) return plain.Substring(2).Aggregate(BigInteger.Zero, static (value, digit) => (value * 8) + (digit - '0')).ToString(CultureInfo.InvariantCulture);
        if (hasBase && Hexadecimal.IsMatch(plain)) return BigInteger.Parse("0" + plain.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

        Match match = Decimal.Match(plain);
        string whole = match.Groups["whole"].Value;
        string fraction = match.Groups["fraction"].Value;
        if (!match.Success || whole.Length + fraction.Length == 0) return null;
        string number = (match.Groups["sign"].Value == "-" ? "-" : string.Empty) + Whole(whole);
        if (fraction.Length > 0) number += "." + fraction;
        return match.Groups["exponent"].Success ? number + plain.Substring(plain.IndexOfAny(['e', 'E'])) : number;
    }

    private static string Whole(string digits)
    {
        digits = digits.TrimStart('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
