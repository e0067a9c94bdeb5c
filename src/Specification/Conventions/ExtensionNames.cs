namespace OfficeGest.Specification.Conventions;

/// <summary>The <c>x-…</c> keys that mean something to the generator, the tool or the sandbox.</summary>
internal static class ExtensionNames
{
    public const string Prefix = "x-officegest-";

    /// <summary><c>""</c>, a zero date or <c>[]</c> means null for the value, and is not drift.</summary>
    public const string EmptyIsNull = Prefix + "empty-is-null";

    /// <summary>The key of the payload in a response; <c>false</c> if there is no envelope.</summary>
    public const string Envelope = Prefix + "envelope";

    /// <summary>The evidence for a part of the spec.</summary>
    public const string Evidence = Prefix + "evidence";

    /// <summary>The field of a row that a query parameter filters by.</summary>
    public const string Field = Prefix + "field";

    /// <summary>Marks the login operation, with the keys of <c>user</c>, <c>password</c> and <c>token</c>, and its <c>logout</c>; <c>false</c> if it is not the login.</summary>
    public const string Login = Prefix + "login";

    /// <summary>How a query parameter filters: <c>exact</c> or <c>contains</c>.</summary>
    public const string Match = Prefix + "match";

    /// <summary>The permission that the API user needs.</summary>
    public const string Module = Prefix + "module";

    /// <summary>The name in C#.</summary>
    public const string Name = Prefix + "name";

    /// <summary>How null keys are sent; a comment for readers.</summary>
    public const string Nulls = Prefix + "nulls";

    /// <summary>How a list is paged.</summary>
    public const string Paging = Prefix + "paging";

    /// <summary>What the installation does differently; a comment for readers.</summary>
    public const string Quirks = Prefix + "quirks";

    /// <summary>Whether a value is a secret.</summary>
    public const string Secret = Prefix + "secret";

    /// <summary>The type of a value, whatever its JSON type.</summary>
    public const string Type = Prefix + "type";

    /// <summary>The known values of an enumeration that may get further ones.</summary>
    public const string ExtensibleEnum = "x-extensible-enum";

    /// <summary>The keys in which other generators store the names of enumeration values.</summary>
    public static readonly string[] EnumNames = ["x-enum-varnames", "x-enumNames", "x-enum-names"];

    /// <summary>The keys in which other generators store the descriptions of enumeration values.</summary>
    public static readonly string[] EnumDescriptions = ["x-enum-descriptions", "x-enumDescriptions"];

    /// <summary>The names whose misspellings are reported.</summary>
    public static readonly string[] All = [EmptyIsNull, Envelope, Evidence, Field, Login, Match, Module, Name, Nulls, Paging, Quirks, Secret, Type, ExtensibleEnum];

    public static bool IsOwn(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);
}
