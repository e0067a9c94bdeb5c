#if NET
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateScalar : IScalarFormat<DateOnly>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out DateOnly value)
    {
        bool isRead = default(DateAsDateTimeScalar).TryRead(ref reader, out DateTime date);
        value = DateOnly.FromDateTime(date);
        return isRead;
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, DateOnly value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out DateOnly value)
    {
        Coerced coerced = default(DateAsDateTimeScalar).Coerce(ref reader, clock, out DateTime date);
        value = DateOnly.FromDateTime(date);
        return coerced;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(Text(value));

    /// <inheritdoc/>
    public string Text(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(DateOnly sent, DateOnly row) => sent != row;
}
#endif
