using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Naming;

/// <summary>The names that emitted code takes for itself; the parser gives no property, member or parameter one of them.</summary>
internal static class ReservedNames
{
    /// <summary>In records of objects, queries and forms, beside the members of <c>object</c> and of records.</summary>
    public static EquatableArray<string> Record { get; } =
        new(["ReadJson", "WriteJson", "JsonModelConverter", "ApplyTo", "ToForm"]);

    /// <summary>In enumerations.</summary>
    public static EquatableArray<string> Enum { get; } =
        new(["Value", "IsKnown", "ReadJson", "WriteJson", "JsonModelConverter", "CompareTo", "Create"]);

    /// <summary>In unions, as the suffix of <c>As…</c> and <c>From…</c>.</summary>
    public static EquatableArray<string> Union { get; } = new(["Unknown"]);

    /// <summary>In clients: nested clients and methods.</summary>
    public static EquatableArray<string> Client { get; } = new(["Drift", "Throttle", "PasswordLogin", "TakenCredentials", "Dispose", "DisposeAsync", "_transport", "_errors", "_checked", "_connect"]);

    /// <summary>The aliases of namespaces in emitted files, which no type of the client can be called as.</summary>
    public static EquatableArray<string> Alias { get; } = NamespaceAlias.All.Select(static alias => alias.TrimEnd(':')).ToEquatableArray();

    /// <summary>Of methods' parameters.</summary>
    public static EquatableArray<string> Parameter { get; } = new(["callOptions", "cancellationToken", "query", "request", "row"]);

    // A member that somebody called like one of them would be hidden by it; names that are made from keys begin with a capital letter.
    private static readonly HashSet<string> Variables = new(
        ["reader", "context", "additional", "known", "outer", "nulls", "values", "name", "writer", "value", "form", "request", "item", "builder"], StringComparer.Ordinal);

    /// <summary>Whether a parameter, a local variable or a field has the name, to the letter, in records of objects, queries and forms.</summary>
    public static bool IsVariable(string name) => Variables.Contains(name) || IsNumbered(name, "seen") || IsNumbered(name, "value") || IsNumbered(name, "_set");

    private static bool IsNumbered(string name, string variable) =>
        name.Length > variable.Length && name.StartsWith(variable, StringComparison.Ordinal) && name.Skip(variable.Length).All(static c => c is >= '0' and <= '9');
}
