using Microsoft.OpenApi;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Naming;

/// <summary>Names that the author chose: <c>x-officegest-name</c> in the spec, or the item's Rename metadata, which takes precedence.</summary>
internal sealed class Renames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Findings _findings;

    public Renames(string metadata, Findings findings)
    {
        _findings = findings;
        foreach (string pair in metadata.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.LastIndexOf('=');
            string name = equals < 0 ? string.Empty : pair.Substring(equals + 1);
            if (equals <= 0 || !Identifier.IsValid(name)) findings.Add(SpecRules.RenameMatchesNothing, string.Empty, pair, "does not have the form place=Name");
            else _names[pair.Substring(0, equals).TrimStart('#')] = name;
        }
    }

    /// <summary>Returns the chosen name as a valid identifier; null if there is none.</summary>
    public string? Of(IOpenApiReadOnlyExtensible? element, params string[] places)
    {
        foreach (string place in places)
        {
            if (!_names.TryGetValue(place, out string? name)) continue;
            _used.Add(place);
            return Identifier.Chosen(name);
        }

        if (element is IOpenApiReferenceHolder || element?.Text(ExtensionNames.Name) is not { } chosen) return null;
        if (Identifier.IsValid(chosen)) return Identifier.Chosen(chosen);
        string made = Identifier.Pascal(chosen);
        _findings.AddNamed(SpecRules.BadExtension, JsonPointers.Append(places[0], ExtensionNames.Name), ExtensionNames.Name, $"'{chosen}' is not an identifier, so '{made}' was used");
        return made;
    }

    public void ReportUnused()
    {
        foreach (string place in _names.Keys.Where(place => !_used.Contains(place)).OrderBy(static place => place, StringComparer.Ordinal))
            _findings.Add(SpecRules.RenameMatchesNothing, string.Empty, $"{place}={_names[place]}", "matches nothing that is generated");
    }
}
