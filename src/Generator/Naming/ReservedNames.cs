using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Naming;

/// <summary>The names that generated code uses itself; the parser gives them to no property, member or parameter.</summary>
internal static class ReservedNames
{
    /// <summary>In records of objects, queries and forms, with the members of <c>object</c> and of records.</summary>
    public static HashSet<string> Record { get; } = Set(["ReadJson", "WriteJson", "JsonModelConverter", "ApplyTo", "ToForm", .. CSharpWords.RecordMembers]);

    /// <summary>In enumerations, with the same members.</summary>
    public static HashSet<string> Enum { get; } = Set(["Value", "IsKnown", "ReadJson", "WriteJson", "JsonModelConverter", "CompareTo", "Create", .. CSharpWords.RecordMembers]);

    /// <summary>In unions, as the suffix of <c>As…</c> and <c>From…</c>.</summary>
    public static HashSet<string> Union { get; } = Set(["Unknown"]);

    /// <summary>In clients: nested clients and methods.</summary>
    public static HashSet<string> Client { get; } =
        Set(["Drift", "Throttle", "PasswordLogin", "TakenCredentials", "Dispose", "DisposeAsync", "_transport", "_errors", "_checked", "_connect", .. CSharpWords.RecordMembers]);

    /// <summary>The namespace aliases in generated files, which no type of the client may use.</summary>
    public static HashSet<string> Alias { get; } = Set(NamespaceAlias.All.Select(static alias => alias.TrimEnd(':')));

    /// <summary>In method parameters.</summary>
    public static HashSet<string> Parameter { get; } = Set(["callOptions", "cancellationToken", "query", "request", "row"]);

    // They would hide a member with the same chosen name; names from keys begin with a capital letter.
    private static readonly HashSet<string> Variables = new(
        ["reader", "context", "additional", "known", "outer", "nulls", "values", "name", "writer", "value", "form", "request", "item", "builder"], StringComparer.Ordinal);

    /// <summary>Returns whether a parameter, local variable or field has the name (case-sensitive) in records of objects, queries and forms.</summary>
    public static bool IsVariable(string name) => Variables.Contains(name) || IsNumbered(name, "seen") || IsNumbered(name, "value") || IsNumbered(name, "_set");

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);

    private static bool IsNumbered(string name, string variable) =>
        name.Length > variable.Length && name.StartsWith(variable, StringComparison.Ordinal) && name.Skip(variable.Length).All(static c => c is >= '0' and <= '9');
}
