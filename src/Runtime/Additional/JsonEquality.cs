using System.Globalization;
using System.Numerics;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest;

/// <summary>Equality of JSON by meaning: the order of keys and the spelling of numbers do not count.</summary>
internal static class JsonEquality
{
    // Longer numbers are equal only if they are spelled the same: the cost of an exact comparison is not linear in the digits.
    private const int MostDigits = 256;

    public static bool Equals(Dictionary<string, JsonElement> left, Dictionary<string, JsonElement> right)
    {
        if (left.Count != right.Count) return false;

        foreach (KeyValuePair<string, JsonElement> pair in left)
            if (!right.TryGetValue(pair.Key, out JsonElement other) || !Equals(pair.Value, other)) return false;
        return true;
    }

    public static bool Equals(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind) return false;

        switch (left.ValueKind)
        {
            case JsonValueKind.Object:
                return Equals(Members(left), Members(right));
            case JsonValueKind.Array:
                return left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray(), Equals).All(static equal => equal);
            case JsonValueKind.String:
                return Text(left) == Text(right);
            case JsonValueKind.Number:
                string one = left.GetRawText();
                string other = right.GetRawText();
                return one == other || (one.Length <= MostDigits && other.Length <= MostDigits && Number(one) == Number(other));
            default:
                return true;
        }
    }

    /// <summary>Returns a hash code that is the same for equal JSON.</summary>
    public static int HashOf(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return Members(element).Count;
            case JsonValueKind.Array:
                return 31 * element.GetArrayLength();
            case JsonValueKind.String:
                return StringComparer.Ordinal.GetHashCode(Text(element));
            case JsonValueKind.Number:
                string raw = element.GetRawText();
                return raw.Length <= MostDigits ? Number(raw).GetHashCode() : StringComparer.Ordinal.GetHashCode(raw);
            default:
                return (int)element.ValueKind;
        }
    }

    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject()) members[RawJson.Name(property)] = property.Value;
        return members;
    }

    private static string Text(JsonElement text)
    {
        string raw = text.GetRawText();
        return Utf8Text.Unescape(raw.Substring(1, raw.Length - 2));
    }

    // The digits without trailing zeros, and the power of ten to multiply them by.
    private static (BigInteger Digits, BigInteger Power) Number(string raw)
    {
        int e = raw.IndexOfAny(['e', 'E']);
        string digits = e < 0 ? raw : raw.Substring(0, e);
        BigInteger power = e < 0 ? BigInteger.Zero : BigInteger.Parse(raw.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = digits.IndexOf('.');
        if (point >= 0)
        {
            power -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        int length = digits.TrimEnd('0').Length;
        power += digits.Length - length;
        bool isZero = digits.TrimStart('-', '0').Length == 0;
        return isZero ? (0, 0) : (BigInteger.Parse(digits.Substring(0, length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), power);
    }
}
