using System.Text;

namespace OfficeGest.Cli.Yaml;

/// <summary>
/// Changes only the necessary characters in braces and brackets, so that the rest keeps its comments, quotes and lines. JSON documents consist
/// only of these.
/// </summary>
internal sealed class FlowMerge
{
    private readonly string _text;
    private readonly bool _isJson;
    private readonly List<(int Start, int End, string Text)> _edits = [];

    // Changes are made from front to back; the cache avoids searching a long line or list again for each one.
    private (int From, int End) _line = (0, -1);
    private (int Place, int Brace) _brace = (0, -1);

    private FlowMerge(string text, bool isJson) => (_text, _isJson) = (text, isJson);

    /// <summary>Returns the text from <paramref name="start"/> to <paramref name="end"/> with the old node changed to the new one.</summary>
    public static string Apply(string text, SpecNode old, SpecNode @new, int start, int end, bool isJson = false)
    {
        var merge = new FlowMerge(text, isJson);
        merge.Node(old, @new);
        var result = new StringBuilder();
        int position = start;

        // A stable sort, so that insertions at one position keep their order.
        foreach ((int from, int to, string replacement) in merge._edits.OrderBy(static edit => edit.Start).ThenBy(static edit => edit.End))
        {
            // If two changes overlap, the whole node is written again.
            if (from < position) return text[start..old.Start] + merge.Written(@new, merge.IsSpaced(old)) + text[old.End..end];
            result.Append(text, position, from - position).Append(replacement);
            position = to;
        }

        return result.Append(text, position, end - position).ToString();
    }

    private void Node(SpecNode old, SpecNode @new)
    {
        if (old.Means(@new)) return;
        if (old is SpecMapping { IsFlow: true, Entries.Count: > 0 } before && @new is SpecMapping { Entries.Count: > 0 } after && before.Entries.Any(entry => after[entry.Name] is not null)) Mapping(before, after);
        else if (old is SpecSequence { IsFlow: true, Items.Count: > 0 } items && @new is SpecSequence newItems && newItems.Items.Count >= items.Items.Count) Sequence(items, newItems);
        else _edits.Add((old.Start, old.End, Written(@new, IsSpaced(old))));
    }

    private void Mapping(SpecMapping old, SpecMapping @new)
    {
        int last = old.Entries.Count - 1;
        while (@new[old.Entries[last].Name] is null) last--;
        for (int i = 0; i < old.Entries.Count; i++)
        {
            SpecEntry entry = old.Entries[i];
            if (@new[entry.Name] is { } value) Node(entry.Value, value);
            else if (i < last) _edits.Add((entry.Key.Start, old.Entries[i + 1].Key.Start, string.Empty));
        }

        if (last < old.Entries.Count - 1) _edits.Add((old.Entries[last].Value.End, old.Entries[^1].Value.End, string.Empty));

        SpecEntry? previous = null;
        foreach (SpecEntry entry in @new.Entries)
        {
            if (old.Entries[entry.Name] is { } known) previous = known;
            else Insert(old, previous ?? old.Entries[last], entry);
        }
    }

    private void Insert(SpecMapping around, SpecEntry previous, SpecEntry added)
    {
        string key = _isJson ? FlowText.JsonKey(added.Name) : FlowText.Key(added.Name);
        string text = $"{key}: {Written(added.Value, IsSpaced(around))}";
        if (previous.Key.Line == around.Line)
        {
            _edits.Add((previous.Value.End, previous.Value.End, $", {text}"));
            return;
        }

        // With one entry per line, a comment after the previous entry stays there.
        int end = previous.Value.End;
        int line = LineEnd(end);
        string indent = new(' ', previous.Key.Column);
        ReadOnlySpan<char> rest = _text.AsSpan(end, line - end).TrimStart();
        if (rest.StartsWith(',') && (rest.TrimEnd() is "," || rest[1..].TrimStart().StartsWith('#'))) _edits.Add((line, line, $"\n{indent}{text},"));
        else if (rest.Length == 0 || rest.StartsWith('#'))
        {
            _edits.Add((end, end, ","));
            _edits.Add((line, line, $"\n{indent}{text}"));
        }
        else _edits.Add((end, end, $",\n{indent}{text}"));
    }

    private void Sequence(SpecSequence old, SpecSequence @new)
    {
        for (int i = 0; i < old.Items.Count; i++) Node(old.Items[i], @new.Items[i]);
        for (int i = old.Items.Count; i < @new.Items.Count; i++) _edits.Add((old.Items[^1].End, old.Items[^1].End, $", {Written(@new.Items[i], IsSpaced(old))}"));
    }

    private int LineEnd(int from)
    {
        if (from < _line.From || from > _line.End) _line = (from, _text.IndexOf('\n', from) is var end and >= 0 ? end : _text.Length);
        return _line.End;
    }

    private string Written(SpecNode node, bool isSpaced) => _isJson ? FlowText.Json(node) : FlowText.Of(node, isSpaced);

    // Like the surrounding braces, or the first ones in the text.
    private bool IsSpaced(SpecNode near)
    {
        int brace = Brace(near.Start);
        return brace >= 0 && brace + 1 < _text.Length && _text[brace + 1] == ' ';
    }

    /// <summary>Returns the last brace before a position, or -1.</summary>
    private int Brace(int place)
    {
        int known = place >= _brace.Place ? _brace.Place : 0;
        int found = _text.AsSpan(known, place + 1 - known).LastIndexOf('{');
        _brace = (place, found >= 0 ? known + found : known > 0 ? _brace.Brace : -1);
        return _brace.Brace;
    }
}
