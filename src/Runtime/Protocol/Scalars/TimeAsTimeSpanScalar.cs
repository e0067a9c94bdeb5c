using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A time of day, <c>HH:mm:ss</c>, for targets without <c>TimeOnly</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeAsTimeSpanScalar : IScalarFormat<TimeSpan>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out TimeSpan value)
    {
        value = default;
        return TextToken.IsPlain(ref reader) && WallClock.TryTime(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, TimeSpan value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out TimeSpan value) => TextToken.ClockTime(ref reader, out value);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, TimeSpan value) => writer.WriteStringValue(Text(value));

    /// <inheritdoc/>
    public string Text(TimeSpan value) => value.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(TimeSpan sent, TimeSpan row) => sent != row;
}
