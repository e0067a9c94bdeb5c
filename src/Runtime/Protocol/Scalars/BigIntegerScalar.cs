using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A whole number of any size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BigIntegerScalar : IScalarFormat<BigInteger>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out BigInteger value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.Number) return false;
        if (reader.TryGetInt64(out long small))
        {
            value = small;
            return true;
        }

        return !reader.HasValueSequence && reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 && WholeNumber.TryBigInteger(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, BigInteger value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out BigInteger value)
    {
        value = default;
        if (NumberToken.IsBoolean(ref reader))
        {
            value = reader.GetBoolean() ? BigInteger.One : BigInteger.Zero;
            return Coerced.Yes;
        }

        if (!NumberToken.TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;

        return WholeNumber.TryBigInteger(text, out value) ? Coerced.Yes : Coerced.No;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, BigInteger value) => writer.WriteRawValue(Text(value));

    /// <inheritdoc/>
    public string Text(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(BigInteger sent, BigInteger row) => sent != row;
}
