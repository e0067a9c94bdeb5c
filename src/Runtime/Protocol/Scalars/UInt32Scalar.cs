using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A whole number of 32 bits without sign.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt32Scalar : IScalarFormat<uint>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out uint value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetUInt32(out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, uint value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out uint value)
    {
        Coerced coerced = NumberToken.Integer(ref reader, uint.MinValue, uint.MaxValue, out decimal integer);
        value = (uint)integer;
        return coerced;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, uint value) => writer.WriteNumberValue(value);

    /// <inheritdoc/>
    public string Text(uint value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(uint sent, uint row) => sent != row;
}
