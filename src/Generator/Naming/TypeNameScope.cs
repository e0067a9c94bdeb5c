using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Generator.Naming;

/// <summary>The names of all types of one client, unique ignoring case. Components come first, by their keys, so that references do not change names.</summary>
internal sealed class TypeNameScope
{
    // A type cannot have the name of one of its members.
    private static readonly HashSet<string> Members = new(ReservedNames.Record.Concat(ReservedNames.Enum), StringComparer.Ordinal);

    private readonly NameScope _scope;
    private readonly HashSet<string> _namespaces;
    private readonly Dictionary<string, string> _components = new(StringComparer.Ordinal);

    public TypeNameScope(string @namespace, string client, SpecDocument document, Renames renames, string dropPrefix, Findings findings)
    {
        _namespaces = new HashSet<string>(@namespace.Split('.'), StringComparer.OrdinalIgnoreCase);
        _scope = new NameScope(ReservedNames.Alias, client, client + "Options", client + "Extensions", client + "JsonTypeInfoResolver");
        string[] ids = [.. document.Schemas.Keys.OrderBy(static id => id, StringComparer.Ordinal)];
        foreach (string id in ids)
        {
            SchemaSite site = document.Schema(id);
            if (renames.Of(site.Schema, site.Pointer, id) is not { } chosen) continue;
            string name = IsTaken(chosen) ? Take(chosen) : _scope.Take(chosen, "Model");
            if (name != chosen) findings.AddNamed(SpecRules.NameTaken, site.Pointer, chosen, name);
            _components[id] = name;
        }

        // A name that is already valid takes precedence: Customer before customer.
        var prefixes = new NamePrefixes(dropPrefix, ids, findings);
        foreach (string id in ids.OrderBy(static id => Identifier.Pascal(id, "Model") == id ? 0 : 1).ThenBy(static id => id, StringComparer.Ordinal))
            if (!_components.ContainsKey(id)) _components[id] = Take(Identifier.Pascal(prefixes.Of(id), "Model"));
    }

    public string OfComponent(string id) => _components[id];

    public string Take(string name)
    {
        if (CSharpWords.IsType(name) || CSharpWords.IsKeyword(name) || IsTaken(name)) name += "Model";
        return _scope.Take(name);
    }

    private bool IsTaken(string name) => CSharpWords.IsMember(name) || Members.Contains(name) || ReservedNames.IsVariable(name) || _namespaces.Contains(name);
}
