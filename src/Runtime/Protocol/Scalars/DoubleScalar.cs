using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>A number in double precision.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleScalar : IScalarFormat<double>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value) && !double.IsInfinity(value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, double value)
    {
        // Fifteen digits always survive the conversion; more digits only if they are the shortest form of the value.
        if (reader.HasValueSequence) return false;
        if (reader.ValueSpan.Length <= 15 && !NumberToken.HasExponent(reader.ValueSpan)) return true;
#if NET
        Span<byte> text = stackalloc byte[32];
        return value.TryFormat(text, out int written, default, CultureInfo.InvariantCulture) && reader.ValueSpan.SequenceEqual(text.Slice(0, written));
#else
        return Utf8Text.Decode(reader.ValueSpan) == Text(value);
#endif
    }

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out double value)
    {
        value = 0;
        return NumberToken.TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)
            ? Numbers.TryDouble(text, out value) ? Coerced.Yes : Coerced.No
            : otherwise;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, double value)
    {
#if NET
        writer.WriteNumberValue(value);
#else
        // On .NET Framework the writer writes 0.1 as 0.100000001.
        if (double.IsNaN(value) || double.IsInfinity(value)) writer.WriteNumberValue(value);
        else writer.WriteRawValue(Text(value));
#endif
    }

    /// <inheritdoc/>
    public string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(double sent, double row) => sent != row;
}
