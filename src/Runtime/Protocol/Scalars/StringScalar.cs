using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Text. Numbers and booleans are converted to text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringScalar : IScalarFormat<string>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? value)
    {
        value = reader.TokenType == JsonTokenType.String ? Utf8Text.Read(ref reader) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, string value) => !reader.ValueIsEscaped || !LoneSurrogates.WereIn(value);

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out string? value)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.Number => Utf8Text.Decode(NumberToken.Raw(ref reader)),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };
        return value is null ? Coerced.No : Coerced.Yes;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    /// <inheritdoc/>
    public string Text(string value) => value;

    /// <inheritdoc/>
    public bool Contradicts(string sent, string row) =>
        !string.IsNullOrWhiteSpace(sent) && !string.IsNullOrWhiteSpace(row) && !Collation.AreEqual(sent, row);
}
