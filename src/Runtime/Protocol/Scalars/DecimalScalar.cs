using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>An exact number, sent as a JSON number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalScalar : IScalarFormat<decimal>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, decimal value)
    {
        // A decimal can always represent 28 digits.
        return !reader.HasValueSequence && reader.ValueSpan.Length <= 28 && !NumberToken.HasExponent(reader.ValueSpan);
    }

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out decimal value)
    {
        value = 0;
        return NumberToken.TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)
            ? Numbers.TryDecimal(text, out value) ? Coerced.Yes : Coerced.No
            : otherwise;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <inheritdoc/>
    public string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(decimal sent, decimal row) => sent != row;
}
