using System.ComponentModel;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>A GUID in any of its usual forms.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidScalar : IScalarFormat<Guid>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out Guid value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String && Utf8Text.IsUnicode(ref reader) && reader.TryGetGuid(out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, Guid value)
    {
        // GUIDs are written in lower case.
        if (reader.ValueIsEscaped || reader.HasValueSequence) return false;

        foreach (byte c in reader.ValueSpan)
            if (c is >= (byte)'A' and <= (byte)'F') return false;
        return true;
    }

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out Guid value)
    {
        value = default;
        if (!TextToken.TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;

        return Guid.TryParse(Utf8Text.Decode(text), out value) ? Coerced.Yes : Coerced.No;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <inheritdoc/>
    public string Text(Guid value) => value.ToString("D");

    /// <inheritdoc/>
    public bool Contradicts(Guid sent, Guid row) => sent != row;
}
