using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>A number in single precision.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleScalar : IScalarFormat<float>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out float value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out value) && !float.IsInfinity(value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, float value)
    {
        // Six digits always survive the conversion; more digits only if they are the shortest form of the value.
        if (reader.HasValueSequence) return false;
        if (reader.ValueSpan.Length <= 6 && !NumberToken.HasExponent(reader.ValueSpan)) return true;
#if NET
        Span<byte> text = stackalloc byte[32];
        return value.TryFormat(text, out int written, default, CultureInfo.InvariantCulture) && reader.ValueSpan.SequenceEqual(text.Slice(0, written));
#else
        return Utf8Text.Decode(reader.ValueSpan) == Text(value);
#endif
    }

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out float value)
    {
        Coerced coerced = default(DoubleScalar).Coerce(ref reader, clock, out double number);
        value = (float)number;
        return float.IsInfinity(value) || (value == 0 && number != 0) ? Coerced.No : coerced;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, float value)
    {
#if NET
        writer.WriteNumberValue(value);
#else
        // On .NET Framework the writer writes 0.1 as 0.100000001.
        if (float.IsNaN(value) || float.IsInfinity(value)) writer.WriteNumberValue(value);
        else writer.WriteRawValue(Text(value));
#endif
    }

    /// <inheritdoc/>
    public string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(float sent, float row) => sent != row;
}
