using System.ComponentModel;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>True or false. <c>1</c>, <c>0</c> and similar values are converted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanScalar : IScalarFormat<bool>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value || reader.TokenType == JsonTokenType.False;
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, bool value) => true;

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out bool value) => Truth(ref reader, out value);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <inheritdoc/>
    public string Text(bool value) => value ? "true" : "false";

    /// <inheritdoc/>
    public bool Contradicts(bool sent, bool row) => sent != row;

    internal static Coerced Truth(ref Utf8JsonReader reader, out bool value)
    {
        value = false;
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
            case JsonTokenType.False:
                value = reader.GetBoolean();
                return Coerced.Yes;
            case JsonTokenType.Number when WholeNumber.TryDecimal(NumberToken.Raw(ref reader), out decimal number) && number is 0 or 1:
                value = number == 1;
                return Coerced.Yes;
            case JsonTokenType.String:
                string word = Utf8Text.Read(ref reader).Trim();
                return word.Length == 0 ? Coerced.ToNull : TruthWords.TryRead(word, out value) ? Coerced.Yes : Coerced.No;
            default:
                return Coerced.No;
        }
    }
}
