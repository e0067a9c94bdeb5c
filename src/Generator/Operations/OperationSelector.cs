using System.Text.RegularExpressions;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator.Operations;

/// <summary>Selects operations by the item's metadata.</summary>
internal sealed class OperationSelector
{
    private readonly List<Pattern> _includeTags;
    private readonly List<Pattern> _excludeTags;
    private readonly List<Pattern> _includePaths;
    private readonly List<Pattern> _excludePaths;
    private readonly List<Pattern> _includeOperations;
    private readonly List<Pattern> _excludeOperations;

    public OperationSelector(OperationFilter filter)
    {
        _includeTags = Patterns(filter.IncludeTags, nameof(filter.IncludeTags));
        _excludeTags = Patterns(filter.ExcludeTags, nameof(filter.ExcludeTags));
        _includePaths = Patterns(filter.IncludePaths, nameof(filter.IncludePaths));
        _excludePaths = Patterns(filter.ExcludePaths, nameof(filter.ExcludePaths));
        _includeOperations = Patterns(filter.IncludeOperations, nameof(filter.IncludeOperations));
        _excludeOperations = Patterns(filter.ExcludeOperations, nameof(filter.ExcludeOperations));
    }

    public bool IsActive => _includeTags.Count + _excludeTags.Count + _includePaths.Count + _excludePaths.Count
        + _includeOperations.Count + _excludeOperations.Count > 0;

    public bool Keeps(string path, string operationId, IReadOnlyCollection<string> tags)
    {
        string[] paths = [path];
        string[] ids = [operationId];
        // Every filter is evaluated, so that one that matches nothing can be reported.
        bool included = Admits(_includeTags, tags) & Admits(_includePaths, paths) & Admits(_includeOperations, ids);
        bool excluded = Matches(_excludeTags, tags) | Matches(_excludePaths, paths) | Matches(_excludeOperations, ids);
        return included && !excluded;
    }

    public void ReportUnused(Findings findings)
    {
        foreach (Pattern pattern in new[] { _includeTags, _excludeTags, _includePaths, _excludePaths, _includeOperations, _excludeOperations }.SelectMany(static list => list))
            if (!pattern.IsUsed) findings.Add(SpecRules.FilterMatchesNothing, string.Empty, pattern.Text, pattern.Metadata);
    }

    private static bool Admits(List<Pattern> patterns, IReadOnlyCollection<string> values) => patterns.Count == 0 || Matches(patterns, values);

    private static bool Matches(List<Pattern> patterns, IReadOnlyCollection<string> values)
    {
        bool matches = false;
        foreach (Pattern pattern in patterns) matches |= pattern.Matches(values);
        return matches;
    }

    private static List<Pattern> Patterns(string metadata, string name) =>
        [.. metadata.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(text => new Pattern(text, name))];

    private sealed class Pattern(string text, string metadata)
    {
        private readonly Regex _regex = new("^" + Regex.Escape(text).Replace("\\*", ".*") + "$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline);

        public string Text { get; } = text;

        public string Metadata { get; } = metadata;

        public bool IsUsed { get; private set; }

        public bool Matches(IReadOnlyCollection<string> values)
        {
            // Spaces separate the values of the metadata, so a tag with spaces such as "Sales orders" is written as Sales*orders or Salesorders.
            bool matches = values.Any(value => _regex.IsMatch(value) || (value.IndexOf(' ') >= 0 && _regex.IsMatch(value.Replace(" ", string.Empty))));
            IsUsed |= matches;
            return matches;
        }
    }
}
