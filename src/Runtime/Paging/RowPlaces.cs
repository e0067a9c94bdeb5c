using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest;

/// <summary>The place of a row in the bytes of a response.</summary>
internal readonly record struct RowPlace(int Start, int End)
{
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> answer) => answer.Slice(Start, End - Start);
}

/// <summary>The places of the rows of a page in its response.</summary>
internal sealed class RowPlaces
{
    private readonly List<RowPlace> _rows = [];

    /// <summary>Where the list begins.</summary>
    public int Start { get; set; }

    /// <summary>Where the list ends.</summary>
    public int End { get; set; }

    /// <summary>The rows; empty if the list is not an array.</summary>
    public IReadOnlyList<RowPlace> Rows => _rows;

    /// <summary>Returns the value of a key of the last row; null if it is not a string or a number.</summary>
    public string? KeyOfLast(ReadOnlySpan<byte> answer, string key)
    {
        if (_rows.Count == 0) return null;

        var reader = new Utf8JsonReader(_rows[_rows.Count - 1].In(answer));
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isKey = reader.ValueTextEquals(key);
            reader.Read();
            if (isKey)
                return reader.TokenType switch { JsonTokenType.String => reader.GetString(), JsonTokenType.Number => Text.Utf8Text.Decode(reader.ValueSpan), _ => null };
            reader.Skip();
        }

        return null;
    }

    /// <summary>Wraps a row reader so that the place of each row is recorded.</summary>
    public JsonRead<T> Note<T>(JsonRead<T> read) => (ref Utf8JsonReader reader, JsonReadContext context) =>
    {
        int start = (int)reader.TokenStartIndex;
        T? row = read(ref reader, context);
        _rows.Add(new RowPlace(start, (int)reader.BytesConsumed));
        return row;
    };
}
