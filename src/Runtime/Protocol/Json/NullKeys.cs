namespace OfficeGest.Protocol;

/// <summary>
/// The keys of the current objects whose value is an allowed null. The rows of a page mostly have the same ones, and then share
/// one instance that keeps them.
/// </summary>
internal sealed class NullKeys
{
    private const int MaximumShared = 16;

    private readonly List<AdditionalProperties> _shared = [];
    private string[] _names = new string[16];
    private int _count;
    private int _start;

    /// <summary>Begins an object.</summary>
    /// <returns>The start of the outer object, to pass to <see cref="Leave"/>.</returns>
    public int Enter()
    {
        int outer = _start;
        _start = _count;
        return outer;
    }

    public void Add(string name)
    {
        // Names are literals of generated code, so equal names are the same instance.
        for (int i = _start; i < _count; i++)
            if (ReferenceEquals(_names[i], name)) return;

        if (_count == _names.Length) Array.Resize(ref _names, _count * 2);
        _names[_count++] = name;
    }

    /// <summary>Ends an object.</summary>
    /// <returns>The value to pass to <see cref="AdditionalProperties.Of"/>; null if no key was null.</returns>
    public AdditionalProperties? Leave(int outer)
    {
        ReadOnlySpan<string> names = _names.AsSpan(_start, _count - _start);
        _count = _start;
        _start = outer;
        return names.IsEmpty ? null : Shared(names);
    }

    private AdditionalProperties Shared(ReadOnlySpan<string> names)
    {
        foreach (AdditionalProperties known in _shared)
            if (AreSame(known.Came!.Nulls, names)) return known;

        var made = new AdditionalProperties(new AsItCame(names.ToArray()));
        if (_shared.Count < MaximumShared) _shared.Add(made);
        return made;
    }

    private static bool AreSame(string[] one, ReadOnlySpan<string> other)
    {
        if (one.Length != other.Length) return false;

        for (int i = 0; i < one.Length; i++)
            if (!ReferenceEquals(one[i], other[i])) return false;
        return true;
    }
}
