using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>A moment with its offset, RFC 3339.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeScalar : IScalarFormat<DateTimeOffset>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        if (TextToken.IsPlain(ref reader)) return Instant.TryExact(reader.ValueSpan, out value);

        value = default;
        return TextToken.IsShortEscaped(ref reader) && (Instant.TryEscapedPlus(reader.ValueSpan, out value) || TryEscaped(ref reader, out value));
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, DateTimeOffset value) => TextToken.IsPlain(ref reader)
        ? Instant.IsAsWritten(reader.ValueSpan)
        : Instant.IsEscapedPlusAsWritten(reader.ValueSpan) || IsEscapedAsWritten(ref reader);

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out DateTimeOffset value)
    {
        value = default;
        if (!TextToken.TryText(ref reader, out ReadOnlySpan<byte> text, out Coerced otherwise)) return otherwise;
        if (Instant.TryExact(text, out value)) return TextToken.SameOrTrimmed(ref reader, text);
        if (!Stamp.TryParse(text, out Stamp stamp) || stamp is not { Date: { } date, Time: { } time }) return Coerced.No;

        bool known = stamp.Offset is { } offset ? Instant.TryCombine(date + time, offset, out value) : clock.TryMoment(date + time, out value);
        return known ? Coerced.Yes : Coerced.No;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(Text(value));

    /// <inheritdoc/>
    public string Text(DateTimeOffset value) => value.ToString(Form(value), CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Contradicts(DateTimeOffset sent, DateTimeOffset row) => sent != row;

    // Apart from the callers, which are compiled without room for the copy.
    [SkipLocalsInit]
    private static bool TryEscaped(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[TextToken.LongestEscaped];
        return Instant.TryExact(text.Slice(0, TextToken.Unescape(ref reader, text)), out value);
    }

    [SkipLocalsInit]
    private static bool IsEscapedAsWritten(ref Utf8JsonReader reader)
    {
        Span<byte> text = stackalloc byte[TextToken.LongestEscaped];
        return Instant.IsAsWritten(text.Slice(0, TextToken.Unescape(ref reader, text)));
    }

    private static string Form(DateTimeOffset value) =>
        value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
}
