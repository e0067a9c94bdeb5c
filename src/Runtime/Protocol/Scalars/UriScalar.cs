using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>An absolute or relative address, written as it was given.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriScalar : IScalarFormat<Uri>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out Uri? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.String) return false;

        string text = Utf8Text.Read(ref reader);
        return text.Length > 0 && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, Uri value) => !reader.ValueIsEscaped || !LoneSurrogates.WereIn(value.OriginalString);

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out Uri? value)
    {
        value = null;
        return TextToken.TryText(ref reader, out _, out Coerced otherwise) ? Coerced.No : otherwise;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value.OriginalString);

    /// <inheritdoc/>
    public string Text(Uri value) => value.OriginalString;

    /// <inheritdoc/>
    public bool Contradicts(Uri sent, Uri row) => default(StringScalar).Contradicts(sent.OriginalString, row.OriginalString);
}
