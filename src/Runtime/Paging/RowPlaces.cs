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

    /// <summary>The rows; none if the list arrived in another form than an array.</summary>
    public IReadOnlyList<RowPlace> Rows => _rows;

    /// <summary>Wraps a reader of rows so that the place of each one is noted.</summary>
    public JsonRead<T> Note<T>(JsonRead<T> read) => (ref Utf8JsonReader reader, JsonReadContext context) =>
    {
        int start = (int)reader.TokenStartIndex;
        T? row = read(ref reader, context);
        _rows.Add(new RowPlace(start, (int)reader.BytesConsumed));
        return row;
    };
}
