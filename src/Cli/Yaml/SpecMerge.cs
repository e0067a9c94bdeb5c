using System.Text;

namespace OfficeGest.Cli.Yaml;

/// <summary>
/// Changes the text of a document to that of a new one: parts with the same meaning stay as written, with their comments, style
/// and position; only the differences are written again.
/// </summary>
internal sealed class SpecMerge
{
    /// <summary>Longer lines with braces are split.</summary>
    private const int Width = 160;

    private readonly string _source;
    private readonly bool _keepsFlow;
    private readonly string[] _lines;
    private readonly int[] _starts;
    private readonly StringBuilder _text = new();

    // The new value of each anchor, so that its aliases can be kept.
    private readonly Dictionary<SpecNode, SpecNode> _anchors = new(ReferenceEqualityComparer.Instance);

    private SpecMerge(string source, bool keepsFlow)
    {
        (_source, _keepsFlow) = (source, keepsFlow);
        _lines = source.TrimEnd('\n').Split('\n');
        _starts = new int[_lines.Length + 1];
        for (int i = 0; i < _lines.Length; i++) _starts[i + 1] = _starts[i] + _lines[i].Length + 1;
    }

    /// <summary>Returns the new text, with the line endings of the old one.</summary>
    public static string Apply(string oldText, SpecMapping @new)
    {
        string text = oldText.ReplaceLineEndings("\n");
        SpecMapping old = SpecReader.Read(text);
        if (old.Means(@new)) return oldText;

        string merged = Merged(text, old, @new);
        return IsWindows(oldText) ? merged.ReplaceLineEndings("\r\n") : merged;
    }

    private static string Merged(string text, SpecMapping old, SpecMapping @new)
    {
        if (old.IsFlow)
        {
            bool isJson = JsonDocumentText.Is(text);
            string changed = FlowMerge.Apply(text, old, @new, 0, text.Length, isJson);
            return IsRight(changed, @new) ? changed : isJson ? JsonDocumentText.Of(@new) : SpecWriter.Document(@new);
        }

        // In rare cases, such as an anchor in a removed part or a key on two lines, the merged text is wrong. Then the form is lost, but never the content.
        string merged = new SpecMerge(text, keepsFlow: true).Document(old, @new);
        if (IsRight(merged, @new)) return merged;
        merged = new SpecMerge(text, keepsFlow: false).Document(old, @new);
        return IsRight(merged, @new) ? merged : SpecWriter.Document(@new);
    }

    private string Document(SpecMapping old, SpecMapping @new)
    {
        int end = TextParts.EndOf(_lines);
        Mapping(old, @new, 0, end);
        Copy(end, _lines.Length);
        return _text.ToString();
    }

    private static bool IsWindows(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && text[end - 1] == '\r';
    }

    private static bool IsRight(string merged, SpecMapping @new)
    {
        try
        {
            return SpecReader.Read(merged).Means(@new);
        }
        catch (CommandLine.ToolException)
        {
            return false;
        }
    }

    private void Mapping(SpecMapping old, SpecMapping @new, int start, int end)
    {
        List<TextPart> parts = TextParts.Of(_lines, old.Entries, static entry => entry.Key.Line, old.Column, start, end);
        bool separated = parts.Skip(1).Count(part => IsBlank(part.Start, part)) * 2 > parts.Count - 1;
        foreach ((string name, int index) in MergedOrder.Of([.. old.Entries.Select(static entry => entry.Name)], [.. @new.Entries.Select(static entry => entry.Name)]))
        {
            SpecEntry entry = @new.Entries[name]!;
            if (index < 0)
            {
                if (separated && _text.Length > 0) _text.Append('\n');
                _text.Append(SpecWriter.Entry(entry.Key, entry.Value, old.Column));
            }
            else Entry(old.Entries[index], entry, parts[index]);
        }
    }

    private void Entry(SpecEntry old, SpecEntry @new, TextPart part)
    {
        bool isAlias = !_anchors.TryAdd(old.Value, @new.Value);
        if (old.Value.Means(@new.Value) || (isAlias && ReferenceEquals(_anchors[old.Value], @new.Value)))
        {
            Copy(part.Start, part.End);
        }
        else if (!isAlias && old.Value is SpecMapping { IsFlow: false, Entries.Count: > 0 } before && before.Line > part.Key && @new.Value is SpecMapping { Entries.Count: > 0 } after)
        {
            Copy(part.Start, part.Key + 1);
            Mapping(before, after, part.Key + 1, part.End);
        }
        else if (!isAlias && old.Value is SpecSequence { IsFlow: false } items && items.Line > part.Key && @new.Value is SpecSequence { Items.Count: > 0 } newItems
            && SpecIdentity.Both(items, newItems) is var (oldNames, newNames))
        {
            Copy(part.Start, part.Key + 1);
            Sequence(items, oldNames, newItems, newNames, part.Key + 1, part.End);
        }
        else if (isAlias || !Flow(old.Value, @new.Value, part))
        {
            Copy(part.Start, part.Key);
            _text.Append(SpecWriter.Entry(@new.Key, @new.Value, old.Key.Column));
        }
    }

    /// <summary>Changes braces or brackets in place; returns false if there are none, or the line would become too long.</summary>
    private bool Flow(SpecNode old, SpecNode @new, TextPart part)
    {
        bool isAlike = (old is SpecMapping { IsFlow: true, Entries.Count: > 0 } && @new is SpecMapping) || (old is SpecSequence { IsFlow: true, Items.Count: > 0 } && @new is SpecSequence);
        if (!_keepsFlow || !isAlike) return false;

        int start = _starts[part.Start], end = Math.Min(_starts[part.End], _source.Length);
        string changed = FlowMerge.Apply(_source, old, @new, start, end);
        bool isOneLine = _source.IndexOf('\n', old.Start, old.End - old.Start) < 0;
        if (isOneLine && changed.Split('\n').Any(static line => line.Length > Width)) return false;
        _text.Append(changed);
        return true;
    }

    private void Sequence(SpecSequence old, IReadOnlyList<string> oldNames, SpecSequence @new, IReadOnlyList<string> newNames, int start, int end)
    {
        List<TextPart> parts = TextParts.Of(_lines, old.Items, static item => item.Line, old.Column, start, end);
        Dictionary<string, int> places = newNames.Select(static (name, i) => (name, i)).ToDictionary(static place => place.name, static place => place.i, StringComparer.Ordinal);
        foreach ((string name, int index) in MergedOrder.Of(oldNames, newNames))
        {
            SpecNode item = @new.Items[places[name]];
            if (index < 0) _text.Append(SpecWriter.Item(item, old.Column));
            else Item(old, old.Items[index], item, parts[index]);
        }
    }

    private void Item(SpecSequence around, SpecNode old, SpecNode @new, TextPart part)
    {
        bool isAlias = !_anchors.TryAdd(old, @new);
        if (old.Means(@new) || (isAlias && ReferenceEquals(_anchors[old], @new)))
        {
            Copy(part.Start, part.End);
        }
        else if (!isAlias && old is SpecMapping { IsFlow: false, Entries.Count: > 0 } before && before.Line == part.Key && @new is SpecMapping { Entries.Count: > 0 } after)
        {
            Copy(part.Start, part.Key);
            int dash = _text.Length + around.Column;
            Mapping(before, after, part.Key, part.End);
            _text[dash] = '-';
        }
        else if (isAlias || !Flow(old, @new, part))
        {
            Copy(part.Start, part.Key);
            _text.Append(SpecWriter.Item(@new, around.Column));
        }
    }

    private bool IsBlank(int line, TextPart part) => line < part.Key && string.IsNullOrWhiteSpace(_lines[line]);

    private void Copy(int start, int end)
    {
        for (int line = start; line < end; line++) _text.Append(_lines[line]).Append('\n');
    }
}
