using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Bytes, sent as base64.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BytesScalar : IScalarFormat<byte[]>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out byte[]? value)
    {
        value = null;
        return reader.TokenType == JsonTokenType.String && Utf8Text.IsUnicode(ref reader) && reader.TryGetBytesFromBase64(out value);
    }

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, byte[] value)
    {
        // Base64 may contain white space, and unused bits after the last byte.
        ReadOnlySpan<byte> text = Utf8Text.Bytes(ref reader);
        if (text.Length != (value.Length + 2) / 3 * 4) return false;

        int rest = value.Length % 3;
        if (rest == 0) return true;

        Span<byte> end = stackalloc byte[4];
        Base64.EncodeToUtf8(value.AsSpan(value.Length - rest), end, out _, out _);
        return text.EndsWith(end);
    }

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out byte[]? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.String) return Coerced.No;

        string text = Utf8Text.Read(ref reader).Trim().Replace('-', '+').Replace('_', '/');
        string padded = text.TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        try
        {
            value = Convert.FromBase64String(padded);
            return Coerced.Yes;
        }
        catch (FormatException)
        {
            return Coerced.No;
        }
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, byte[] value) => writer.WriteBase64StringValue(value);

    /// <inheritdoc/>
    public string Text(byte[] value) => Convert.ToBase64String(value);

    /// <inheritdoc/>
    public bool Contradicts(byte[] sent, byte[] row) => !sent.AsSpan().SequenceEqual(row);
}
