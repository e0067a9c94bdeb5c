namespace OfficeGest.Specification.Text;

/// <summary>The position of each JSON pointer in the text of a document.</summary>
internal sealed class PointerMap(string text)
{
    private readonly Dictionary<string, (SpecPosition Key, SpecPosition Value)> _places = new(StringComparer.Ordinal);

    public void Clear() => _places.Clear();

    public void Add(string pointer, SpecPosition key, SpecPosition value) => _places[pointer] = (key, value);

    /// <summary>Returns the position of the node's key, or of the nearest ancestor that is in the text; never null.</summary>
    public SpecPosition Find(string pointer)
    {
        while (true)
        {
            if (_places.TryGetValue(pointer, out (SpecPosition Key, SpecPosition Value) place)) return place.Key;
            int slash = pointer.LastIndexOf('/');
            if (slash < 0) return Start(text);
            pointer = pointer.Substring(0, slash);
        }
    }

    /// <summary>Returns the first line that is not empty.</summary>
    public static SpecPosition Start(string text)
    {
        int start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF')) start++;
        return start == text.Length ? default : At(text, start, 1);
    }

    public static SpecPosition At(string text, int start, int length)
    {
        start = Math.Max(0, Math.Min(start, text.Length));
        length = Math.Max(0, Math.Min(length, text.Length - start));
        int line = 0;
        int lineStart = 0;
        for (int i = 0; i < start; i++)
        {
            if (text[i] != '\n') continue;
            line++;
            lineStart = i + 1;
        }

        int end = text.IndexOf('\n', start, length);
        if (end >= 0) length = end - start;
        return new SpecPosition(start, length, line, start - lineStart, line, start - lineStart + length);
    }
}
