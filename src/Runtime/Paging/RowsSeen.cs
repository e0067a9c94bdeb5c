using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest;

/// <summary>
/// The marks of the rows of the previous page, and of some thousand before it. Rows that move to another page while a list is fetched
/// occur again soon or not at all.
/// </summary>
internal sealed class RowsSeen
{
    /// <summary>Some 48 bytes each: at most 400 KB for the rows, and 4 MB for the pages after 65,536 of them.</summary>
    public const int MaximumRows = 8192;
    public const int MaximumPages = 65_536;

    private readonly PagesSeen _pages = new(MaximumPages);
    private readonly HashSet<Mark> _rows = [];
    private readonly Queue<Mark> _order = new();
    private readonly HashSet<Mark> _page = [];
    private bool _hasTwins;

    /// <summary>Whether the last page had rows that were sent before; rows without a key are returned nevertheless.</summary>
    public bool CameBefore { get; private set; }

    /// <summary>Adds a page.</summary>
    /// <returns>The rows that are new or may occur twice; null if the whole page was sent before.</returns>
    public IReadOnlyList<RowPlace>? Add(RowPlaces places, ReadOnlySpan<byte> answer)
    {
        IReadOnlyList<RowPlace> rows = places.Rows;
        CameBefore = false;
        if (rows.Count == 0) return _pages.Add(Mark.Of(answer.Slice(places.Start, places.End - places.Start))) ? rows : null;

        var marks = new Mark[rows.Count];
        _page.Clear();
        for (int i = 0; i < marks.Length; i++)
        {
            marks[i] = Mark.Of(rows[i].In(answer));
            if (!_page.Add(marks[i])) _hasTwins = true;
        }

        if (!_pages.Add(Mark.Of(marks))) return null;

        // A list with equal rows on one page may have them on two pages.
        IReadOnlyList<RowPlace>? fresh = _hasTwins ? rows : Fresh(rows, marks, answer);
        if (fresh is not null) Remember(marks);
        return fresh;
    }

    private List<RowPlace>? Fresh(IReadOnlyList<RowPlace> rows, Mark[] marks, ReadOnlySpan<byte> answer)
    {
        var fresh = new List<RowPlace>(rows.Count);
        int known = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            bool isKnown = _rows.Contains(marks[i]);
            if (isKnown) known++;
            if (!isKnown || !HasIdentity(rows[i].In(answer))) fresh.Add(rows[i]);
        }

        CameBefore = known > 0;
        return known == marks.Length && (known > 1 || fresh.Count == 0) ? null : fresh;
    }

    private void Remember(Mark[] marks)
    {
        foreach (Mark mark in marks)
            if (_rows.Add(mark)) _order.Enqueue(mark);
        while (_order.Count > Math.Max(MaximumRows, marks.Length)) _rows.Remove(_order.Dequeue());
    }

    /// <summary>Returns whether the row has a key that identifies it. Without one, two equal rows may be different records.</summary>
    private static bool HasIdentity(ReadOnlySpan<byte> row)
    {
        var reader = new Utf8JsonReader(row);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool names = IsName(Utf8Text.Bytes(ref reader));
            reader.Read();
            if (names && reader.TokenType is JsonTokenType.Number or JsonTokenType.String) return true;

            reader.Skip();
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("id"u8) || key.SequenceEqual("number"u8) || key.SequenceEqual("code"u8) || key.SequenceEqual("uuid"u8) || key.SequenceEqual("guid"u8)
        || key.SequenceEqual("key"u8) || key.SequenceEqual("plate"u8) || key.SequenceEqual("_id"u8) || key.SequenceEqual("ID"u8) || key.SequenceEqual("Id"u8);
}
