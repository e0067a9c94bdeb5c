using System.ComponentModel;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>A duration, ISO 8601 without years and months.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DurationScalar : IScalarFormat<TimeSpan>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        return TextToken.IsPlain(ref reader) && IsoDuration.TryParse(Utf8Text.Decode(reader.ValueSpan), out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, TimeSpan value) => Utf8Text.Decode(reader.ValueSpan) == Text(value);

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out TimeSpan value)
    {
        value = default;
        if (!TextToken.TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (IsoDuration.TryParse(Utf8Text.Decode(text), out value)) return TextToken.SameOrTrimmed(ref reader, text);

        // Hours, minutes and seconds are a duration as well; two parts alone are ambiguous: hours and minutes, or minutes and seconds.
        return WallClock.TryTime(text, out value) ? Coerced.Yes : Coerced.No;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, TimeSpan value) => writer.WriteStringValue(Text(value));

    /// <inheritdoc/>
    public string Text(TimeSpan value) => IsoDuration.Format(value);

    /// <inheritdoc/>
    public bool Contradicts(TimeSpan sent, TimeSpan row) => sent != row;
}
