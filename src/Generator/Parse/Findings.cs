using OfficeGest.Generator.Load;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Parse;

/// <summary>Collects what there is to say about one spec; places are looked up at the end, and only when there is something to say.</summary>
internal sealed class Findings(SpecItem item)
{
    // A document with an error in each of 10,000 schemas is not made better by 10,000 messages.
    private const int MaximumPerRule = 100;

    private readonly List<(SpecRule Rule, string Pointer, SpecPosition? Position, string[] Arguments)> _entries = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public bool HasErrors => _entries.Any(static entry => entry.Rule.Severity == SpecSeverity.Error);

    public void Add(SpecRule rule, string pointer, params string[] arguments) => Add(rule, pointer, null, arguments);

    public void Add(SpecFault fault) => Add(fault.Rule, string.Empty, fault.Position, fault.Arguments);

    public EquatableArray<SpecDiagnostic> ToDiagnostics(CancellationToken cancellationToken)
    {
        if (_entries.Count == 0) return default;
        string text = item.Text ?? string.Empty;
        PointerMap? map = _entries.Any(static entry => entry.Position is null && entry.Pointer.Length > 0)
            ? SpecTree.Locate(text, cancellationToken)
            : null;
        SpecPosition start = PointerMap.Start(text);
        return _entries
            .Select(entry => new SpecDiagnostic(
                entry.Rule,
                item.Path,
                entry.Position ?? map?.Find(entry.Pointer) ?? start,
                entry.Pointer,
                entry.Arguments.Select(Shorten).ToEquatableArray()))
            .OrderBy(static diagnostic => diagnostic.Position.Start)
            .ThenBy(static diagnostic => diagnostic.Rule.Id, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private void Add(SpecRule rule, string pointer, SpecPosition? position, string[] arguments)
    {
        _counts.TryGetValue(rule.Id, out int count);
        if (count >= MaximumPerRule) return;
        if (!_seen.Add($"{rule.Id}\n{pointer}\n{position?.Start}\n{string.Join("\n", arguments)}")) return;
        _counts[rule.Id] = count + 1;
        _entries.Add((rule, pointer, position, arguments));
    }

    // Messages are one line in every build log, whatever the spec has in its names.
    private static string Shorten(string text)
    {
        char[] characters = text.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) ? ' ' : c).ToArray();
        var line = new string(characters);
        return line.Length <= 300 ? line : line.Substring(0, 299) + "…";
    }
}
