using System.ComponentModel;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A flag sent as <c>1</c> or <c>0</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanDigitScalar : IScalarFormat<bool>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out bool value)
    {
        bool digit = reader.TokenType == JsonTokenType.Number & !reader.HasValueSequence && reader.ValueSpan.Length == 1 && reader.ValueSpan[0] is (byte)'0' or (byte)'1';
        value = digit && reader.ValueSpan[0] == '1';
        return digit;
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, bool value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out bool value) => BooleanScalar.Truth(ref reader, out value);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, bool value) => writer.WriteNumberValue(value ? 1 : 0);

    /// <inheritdoc/>
    public string Text(bool value) => value ? "1" : "0";

    /// <inheritdoc/>
    public bool Contradicts(bool sent, bool row) => sent != row;
}
