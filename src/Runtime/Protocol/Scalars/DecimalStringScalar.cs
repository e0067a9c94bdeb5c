using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>An exact number, sent as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalStringScalar : IScalarFormat<decimal>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return TextToken.IsPlain(ref reader) && Numbers.TryDecimal(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, decimal value) => IsPlain(reader.ValueSpan);

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out decimal value) =>
        default(DecimalScalar).Coerce(ref reader, clock, out value);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, decimal value) => writer.WriteStringValue(Text(value));

    /// <inheritdoc/>
    public string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(decimal sent, decimal row) => sent != row;

    /// <summary>Returns whether the text has only digits and a decimal point, without leading zeros. A decimal keeps trailing zeros.</summary>
    internal static bool IsPlain(scoped ReadOnlySpan<byte> text)
    {
        if (text.Length > 28) return false;

        int start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int point = -1;
        bool isZero = true;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'0' and <= (byte)'9') isZero &= text[i] == '0';
            else if (text[i] == '.' && point < 0) point = i;
            else return false;
        }

        int whole = (point < 0 ? text.Length : point) - start;
        return whole > 0 && (whole == 1 || text[start] != '0') && point != text.Length - 1 && !(start == 1 && isZero);
    }
}
