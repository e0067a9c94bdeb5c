using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A date, <c>yyyy-MM-dd</c>, for targets without <c>DateOnly</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateAsDateTimeScalar : IScalarFormat<DateTime>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out DateTime value)
    {
        value = default;
        return TextToken.IsPlain(ref reader) && WallClock.TryDate(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, DateTime value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out DateTime value)
    {
        value = default;
        if (!TextToken.TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (WallClock.TryDate(text, out value)) return TextToken.SameOrTrimmed(ref reader, text);
        if (!Stamp.TryParse(text, out Stamp stamp) || stamp is not { Date: not null, IsCut: false } || !clock.TryClock(stamp, out value)) return Coerced.No;

        return value.TimeOfDay == TimeSpan.Zero ? Coerced.Yes : Coerced.No;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(Text(value));

    /// <inheritdoc/>
    public string Text(DateTime value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(DateTime sent, DateTime row) => sent != row;
}
