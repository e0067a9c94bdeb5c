#if NET
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A time of day, <c>HH:mm</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOfDayMinutesScalar : IScalarFormat<TimeOnly>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out TimeOnly value)
    {
        bool isRead = default(TimeOfDayMinutesAsTimeSpanScalar).TryRead(ref reader, out TimeSpan time);
        value = TimeOnly.FromTimeSpan(time);
        return isRead;
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, TimeOnly value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out TimeOnly value)
    {
        Coerced coerced = default(TimeOfDayMinutesAsTimeSpanScalar).Coerce(ref reader, clock, out TimeSpan time);
        value = TimeOnly.FromTimeSpan(time);
        return coerced;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, TimeOnly value) => writer.WriteStringValue(Text(value));

    /// <inheritdoc/>
    public string Text(TimeOnly value) => value.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(TimeOnly sent, TimeOnly row) => sent != row;
}
#endif
