using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest;

/// <summary>Where a row stands in the bytes of an answer.</summary>
internal readonly record struct RowPlace(int Start, int End)
{
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> answer) => answer.Slice(Start, End - Start);
}

/// <summary>Where the rows of a page stand in its answer.</summary>
internal sealed class RowPlaces
{
    private readonly List<RowPlace> _rows = [];

    /// <summary>Where the list begins.</summary>
    public int Start { get; set; }

    /// <summary>Where the list ends.</summary>
    public int End { get; set; }

    /// <summary>The rows; none where the list came in another form than an array.</summary>
    public IReadOnlyList<RowPlace> Rows => _rows;

    /// <summary>A reader of rows that takes down where each one stands.</summary>
    public JsonRead<T> Note<T>(JsonRead<T> read) => (ref Utf8JsonReader reader, JsonReadContext context) =>
    {
        int start = (int)reader.TokenStartIndex;
        T? row = read(ref reader, context);
        _rows.Add(new RowPlace(start, (int)reader.BytesConsumed));
        return row;
    };
}
