using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A whole number of 64 bits that is sent as a string, and may be received as a number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64StringScalar : IScalarFormat<long>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        return TextToken.IsPlain(ref reader) && Utf8Parser.TryParse(reader.ValueSpan, out value, out int read) && read == reader.ValueSpan.Length && DecimalStringScalar.IsPlain(reader.ValueSpan);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, long value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out long value) =>
        default(LooseScalar<Int64Scalar, long>).Coerce(ref reader, clock, out value);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, long value) => writer.WriteStringValue(Text(value));

    /// <inheritdoc/>
    public string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(long sent, long row) => sent != row;
}
