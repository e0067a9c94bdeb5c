using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A whole number of 64 bits without sign.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Scalar : IScalarFormat<ulong>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out ulong value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, ulong value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out ulong value)
    {
        Coerced coerced = NumberToken.Integer(ref reader, ulong.MinValue, ulong.MaxValue, out decimal integer);
        value = (ulong)integer;
        return coerced;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    /// <inheritdoc/>
    public string Text(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(ulong sent, ulong row) => sent != row;
}
