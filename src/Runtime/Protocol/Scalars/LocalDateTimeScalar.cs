using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A local date and time, <c>yyyy-MM-dd HH:mm:ss</c>, of unspecified kind. A value of another kind is not converted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LocalDateTimeScalar : IScalarFormat<DateTime>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out DateTime value)
    {
        value = default;
        return TextToken.IsPlain(ref reader) && WallClock.TryDateTime(reader.ValueSpan, out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, DateTime value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out DateTime value)
    {
        value = default;
        if (!TextToken.TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (WallClock.TryDateTime(text, out value)) return TextToken.SameOrTrimmed(ref reader, text);

        return Stamp.TryParse(text, out Stamp stamp) && stamp is { Date: not null, Time: not null } && clock.TryClock(stamp, out value) ? Coerced.Yes : Coerced.No;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(Text(value));

    /// <inheritdoc/>
    public string Text(DateTime value) => value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(DateTime sent, DateTime row) => sent != row;
}
