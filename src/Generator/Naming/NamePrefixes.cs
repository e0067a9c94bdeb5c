using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Naming;

/// <summary>
/// Schemas without the beginning that the item's DropPrefix metadata takes off their names: <c>io.k8s.api.core.v1.Pod</c> is <c>Pod</c>. Where two would have the same name, both keep their whole one.
/// </summary>
internal sealed class NamePrefixes
{
    private const int FewestSchemas = 3;
    private const string Common = "true";

    private readonly Dictionary<string, string> _short = new(StringComparer.Ordinal);

    public NamePrefixes(string metadata, IReadOnlyList<string> ids, Findings findings)
    {
        foreach (string text in metadata.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            bool isUsed = false;
            List<string> prefix = text.Equals(Common, StringComparison.OrdinalIgnoreCase) ? Shared(ids) : Words.From(text);
            bool toLastDot = text[text.Length - 1] == '*';
            foreach (string id in prefix.Count == 0 ? [] : ids)
            {
                if (_short.ContainsKey(id) || Without(id, prefix, toLastDot) is not { } rest) continue;
                _short[id] = rest;
                isUsed = true;
            }

            if (!isUsed && !text.Equals("false", StringComparison.OrdinalIgnoreCase)) findings.Add(SpecRules.FilterMatchesNothing, string.Empty, text, "DropPrefix");
        }

        if (_short.Count > 0) KeepWhereTwoAgree(ids);
    }

    /// <summary>What the schema's type is made from.</summary>
    public string Of(string id) => _short.TryGetValue(id, out string? rest) ? rest : id;

    private void KeepWhereTwoAgree(IReadOnlyList<string> ids)
    {
        // A whole name that comes back may meet a short one, so until nothing changes.
        for (bool changed = true; changed;)
        {
            string[] twice = [.. ids.GroupBy(id => Identifier.Pascal(Of(id), "Model"), StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1).SelectMany(static group => group)];
            changed = false;
            foreach (string id in twice) changed |= _short.Remove(id);
        }
    }

    private static string? Without(string id, List<string> prefix, bool toLastDot)
    {
        List<string> words = Words.From(id);
        if (words.Count <= prefix.Count || !prefix.SequenceEqual(words.Take(prefix.Count), StringComparer.OrdinalIgnoreCase)) return null;
        string rest = toLastDot ? id.Substring(id.LastIndexOf('.') + 1) : string.Join(" ", words.Skip(prefix.Count));
        return rest.Length > 0 && rest[0] is not (>= '0' and <= '9') ? rest : null;
    }

    // The words that every name begins with and that leave something of each.
    private static List<string> Shared(IReadOnlyList<string> ids)
    {
        List<string> shared = [];
        if (ids.Count < FewestSchemas) return shared;
        List<List<string>> all = [.. ids.Select(Words.From)];
        for (int i = 0; all.TrueForAll(words => words.Count > i + 1 && words[i].Equals(all[0][i], StringComparison.OrdinalIgnoreCase)); i++) shared.Add(all[0][i]);
        return shared;
    }
}
