namespace OfficeGest;

/// <summary>
/// The marks of the pages of a list. Up to the maximum, a repeated page is found at once; beyond it, a cycle of any length is found by
/// comparing with one page, the one at the last power of two (Brent), before it has been repeated three times.
/// </summary>
internal sealed class PagesSeen(int maximum)
{
    private readonly HashSet<Mark> _marks = [];
    private Mark _checkpoint;
    private long _since;
    private long _power;

    /// <returns>Whether the mark is new.</returns>
    public bool Add(Mark mark)
    {
        if (_power > 0 && mark == _checkpoint) return false;
        if (_power == 0 || ++_since == _power)
        {
            _checkpoint = mark;
            _power = Math.Max(1, _power * 2);
            _since = 0;
        }

        return _marks.Count < maximum ? _marks.Add(mark) : !_marks.Contains(mark);
    }
}
