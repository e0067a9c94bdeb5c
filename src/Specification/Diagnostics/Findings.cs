using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Diagnostics;

/// <summary>Collects the messages about a spec. Positions are looked up at the end, and only if there are messages.</summary>
/// <param name="path">The file, for messages.</param>
/// <param name="text">The whole text; null if the file could not be read.</param>
internal sealed class Findings(string path, string? text)
{
    // 10,000 messages about 10,000 schemas would not help anyone.
    private const int MaximumPerRule = 100;

    private const int MaximumLength = 300;

    private readonly List<(SpecRule Rule, string Pointer, SpecPosition? Position, string[] Arguments)> _entries = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public string Path { get; } = path;

    public string? Text { get; } = text;

    /// <summary>The names and positions of the parts of the document.</summary>
    public DocumentPlaces Places { get; } = new();

    public bool HasErrors => _entries.Any(static entry => entry.Rule.Severity == SpecSeverity.Error);

    public void Add(SpecRule rule, string pointer, params string[] arguments) => Add(rule, pointer, null, arguments);

    /// <summary>Adds a message that begins with the name of the part: <c>The schema 'Order' …</c>.</summary>
    public void AddNamed(SpecRule rule, string pointer, params string[] arguments)
    {
        if (Takes(rule)) Add(rule, pointer, null, [Places.Name(pointer), .. arguments]);
    }

    /// <summary>Returns false if the rule has reached its maximum number of messages.</summary>
    public bool Takes(SpecRule rule) => !_counts.TryGetValue(rule.Id, out int count) || count < MaximumPerRule;

    public void Add(TextFault fault)
    {
        SpecRule rule = TextRules.Find(fault.Kind);
        string[] arguments = fault.Pointer is null || !Takes(rule) ? fault.Arguments : [Places.Name(fault.Pointer), .. fault.Arguments];
        Add(rule, fault.Pointer ?? string.Empty, fault.Position, arguments);
    }

    public EquatableArray<SpecDiagnostic> ToDiagnostics(CancellationToken cancellationToken)
    {
        if (_entries.Count == 0) return default;
        string whole = Text ?? string.Empty;
        PointerMap? map = _entries.Any(static entry => entry.Position is null && entry.Pointer.Length > 0)
            ? SpecTree.Locate(whole, cancellationToken)
            : null;
        SpecPosition start = PointerMap.Start(whole);

        // A part that a repair has copied would cause the same message again.
        var shown = new HashSet<string>(StringComparer.Ordinal);
        return _entries
            .Select(entry => new SpecDiagnostic(
                entry.Rule,
                Path,
                entry.Position ?? map?.Find(entry.Pointer) ?? start,
                entry.Pointer,
                entry.Arguments.Select(Shorten).ToEquatableArray()))
            .Where(diagnostic => shown.Add($"{diagnostic.Rule.Id}\n{diagnostic.Position.Start}\n{string.Join("\n", diagnostic.Arguments)}"))
            .OrderBy(static diagnostic => diagnostic.Position.Start)
            .ThenBy(static diagnostic => diagnostic.Rule.Id, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private void Add(SpecRule rule, string pointer, SpecPosition? position, string[] arguments)
    {
        if (!Takes(rule)) return;
        pointer = Places.Original(pointer);
        if (!_seen.Add($"{rule.Id}\n{pointer}\n{position?.Start}\n{string.Join("\n", arguments)}")) return;
        _counts[rule.Id] = _counts.TryGetValue(rule.Id, out int count) ? count + 1 : 1;
        _entries.Add((rule, pointer, position, arguments));
    }

    private static string Shorten(string text) => VisibleText.From(text, MaximumLength);
}
