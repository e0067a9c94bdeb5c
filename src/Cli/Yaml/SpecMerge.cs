using System.Text;

namespace OfficeGest.Cli.Yaml;

/// <summary>
/// Changes the text of a document so that it means a new one: what means the same stays as it is written, with its comments, its style
/// and its place; only what differs is written anew.
/// </summary>
internal sealed class SpecMerge
{
    private readonly string[] _lines;
    private readonly StringBuilder _text = new();

    private SpecMerge(string[] lines) => _lines = lines;

    /// <summary>The new text. Line ends become LF.</summary>
    public static string Apply(string oldText, SpecMapping @new)
    {
        string text = oldText.ReplaceLineEndings("\n");
        SpecMapping old = SpecReader.Read(text);
        if (old.Means(@new)) return text;
        if (old.IsFlow) return SpecWriter.Document(@new);

        var merge = new SpecMerge(text.TrimEnd('\n').Split('\n'));
        int end = TextParts.EndOf(merge._lines);
        merge.Mapping(old, @new, 0, end);
        merge.Copy(end, merge._lines.Length);
        string merged = merge._text.ToString();

        // An anchor that stood in a part which is gone, a key written over two lines: text is not a tree. The form is lost then, the content never.
        return IsRight(merged, @new) ? merged : SpecWriter.Document(@new);
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
            SpecEntry entry = @new.Entries.Find(candidate => candidate.Name == name)!;
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
        if (old.Value.Means(@new.Value))
        {
            Copy(part.Start, part.End);
        }
        else if (old.Value is SpecMapping { IsFlow: false, Entries.Count: > 0 } before && before.Line > part.Key && @new.Value is SpecMapping { Entries.Count: > 0 } after)
        {
            Copy(part.Start, part.Key + 1);
            Mapping(before, after, part.Key + 1, part.End);
        }
        else if (old.Value is SpecSequence { IsFlow: false } items && items.Line > part.Key && @new.Value is SpecSequence { Items.Count: > 0 } newItems
            && SpecIdentity.Of(items) is { } oldNames && SpecIdentity.Of(newItems) is { } newNames && oldNames.Intersect(newNames).SequenceEqual(newNames.Intersect(oldNames)))
        {
            Copy(part.Start, part.Key + 1);
            Sequence(items, oldNames, newItems, newNames, part.Key + 1, part.End);
        }
        else
        {
            Copy(part.Start, part.Key);
            _text.Append(SpecWriter.Entry(@new.Key, @new.Value, old.Key.Column));
        }
    }

    private void Sequence(SpecSequence old, IReadOnlyList<string> oldNames, SpecSequence @new, IReadOnlyList<string> newNames, int start, int end)
    {
        List<TextPart> parts = TextParts.Of(_lines, old.Items, static item => item.Line, old.Column, start, end);
        foreach ((string name, int index) in MergedOrder.Of(oldNames, newNames))
        {
            SpecNode item = @new.Items[newNames.ToList().IndexOf(name)];
            if (index >= 0 && old.Items[index].Means(item))
            {
                Copy(parts[index].Start, parts[index].End);
                continue;
            }

            if (index >= 0) Copy(parts[index].Start, parts[index].Key);
            _text.Append(SpecWriter.Item(item, old.Column));
        }
    }

    private bool IsBlank(int line, TextPart part) => line < part.Key && string.IsNullOrWhiteSpace(_lines[line]);

    private void Copy(int start, int end)
    {
        for (int line = start; line < end; line++) _text.Append(_lines[line]).Append('\n');
    }
}
