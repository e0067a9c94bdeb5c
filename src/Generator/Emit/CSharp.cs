using System.Globalization;
using System.Text;

namespace OfficeGest.Generator.Emit;

/// <summary>Converts values of a spec to C# literals. No other code writes them to the output.</summary>
internal static class CSharp
{
    /// <summary>Returns a regular string literal in which all characters except printable ASCII are escaped.</summary>
    public static string Literal(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case >= ' ' and <= '~':
                    text.Append(c);
                    break;
                default:
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return text.Append('"').ToString();
    }

    public static string Literal(bool value) => value ? "true" : "false";

    public static string Literal(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Literal(long value) =>
        value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Literal(ulong value) => value.ToString(CultureInfo.InvariantCulture) + "UL";

    /// <summary>A <c>ReadOnlySpan&lt;byte&gt;</c> of constant data, which the compiler stores in the assembly in both forms.</summary>
    public static string Utf8(string value, bool utf8Literals)
    {
        if (utf8Literals && value.All(static c => c is >= ' ' and <= '~')) return Literal(value) + "u8";

        // A lone surrogate has no UTF-8 encoding, and becomes U+FFFD as in every JSON writer.
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        return bytes.Length == 0
            ? $"{Names.System}ReadOnlySpan<byte>.Empty"
            : $"({Names.System}ReadOnlySpan<byte>)new byte[] {{ {string.Join(", ", bytes.Select(static b => b.ToString(CultureInfo.InvariantCulture)))} }}";
    }

    /// <summary>Returns the length of the value in UTF-8.</summary>
    public static int Utf8Length(string value) => Encoding.UTF8.GetByteCount(value);
}
