using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Naming;

/// <summary>The names that generated code uses itself; the parser gives them to no property, member or parameter.</summary>
internal static class ReservedNames
{
    /// <summary>In records of objects, queries and forms, in addition to the members of <c>object</c> and of records.</summary>
    public static EquatableArray<string> Record { get; } =
        new(["ReadJson", "WriteJson", "JsonModelConverter", "ApplyTo", "ToForm"]);

    /// <summary>In enumerations.</summary>
    public static EquatableArray<string> Enum { get; } =
        new(["Value", "IsKnown", "ReadJson", "WriteJson", "JsonModelConverter", "CompareTo", "Create"]);

    /// <summary>In unions, as the suffix of <c>As…</c> and <c>From…</c>.</summary>
    public static EquatableArray<string> Union { get; } = new(["Unknown"]);

    /// <summary>In clients: nested clients and methods.</summary>
    public static EquatableArray<string> Client { get; } = new(["Drift", "Throttle", "PasswordLogin", "Dispose", "DisposeAsync", "_transport", "_errors", "_checked", "_connect"]);

    /// <summary>The namespace aliases in generated files, which no type of the client may use.</summary>
    public static EquatableArray<string> Alias { get; } = NamespaceAlias.All.Select(static alias => alias.TrimEnd(':')).ToEquatableArray();

    /// <summary>In method parameters.</summary>
    public static EquatableArray<string> Parameter { get; } = new(["callOptions", "cancellationToken", "query", "request", "row"]);

    // They would hide a member with the same chosen name; names from keys begin with a capital letter.
    private static readonly HashSet<string> Variables = new(
        ["reader", "context", "additional", "known", "outer", "nulls", "values", "name", "writer", "value", "form", "request", "item", "builder"], StringComparer.Ordinal);

    /// <summary>Returns whether a parameter, local variable or field has the name (case-sensitive) in records of objects, queries and forms.</summary>
    public static bool IsVariable(string name) => Variables.Contains(name) || IsNumbered(name, "seen") || IsNumbered(name, "value") || IsNumbered(name, "_set");

    private static bool IsNumbered(string name, string variable) =>
        name.Length > variable.Length && name.StartsWith(variable, StringComparison.Ordinal) && name.Skip(variable.Length).All(static c => c is >= '0' and <= '9');
}
