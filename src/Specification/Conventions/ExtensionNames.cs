namespace OfficeGest.Specification.Conventions;

/// <summary>The <c>x-…</c> keys that mean something to the generator, the tool or the sandbox.</summary>
internal static class ExtensionNames
{
    public const string Prefix = "x-officegest-";

    /// <summary>A value comes as <c>""</c>, a zero date or <c>[]</c> where there is none, and that is no drift.</summary>
    public const string EmptyIsNull = Prefix + "empty-is-null";

    /// <summary>The key that holds the payload of a response; <c>false</c> where there is no envelope.</summary>
    public const string Envelope = Prefix + "envelope";

    /// <summary>How it is known what the description says.</summary>
    public const string Evidence = Prefix + "evidence";

    /// <summary>The field of a row that a query parameter filters by.</summary>
    public const string Field = Prefix + "field";

    /// <summary>That an operation is the login, and the keys of <c>user</c>, <c>password</c> and <c>token</c>, and its <c>logout</c>; <c>false</c> where it is none.</summary>
    public const string Login = Prefix + "login";

    /// <summary>How a query parameter filters: <c>exact</c> or <c>contains</c>.</summary>
    public const string Match = Prefix + "match";

    /// <summary>The permission that the API user needs.</summary>
    public const string Module = Prefix + "module";

    /// <summary>The name in C#.</summary>
    public const string Name = Prefix + "name";

    /// <summary>How null keys come; a remark for people.</summary>
    public const string Nulls = Prefix + "nulls";

    /// <summary>How a list is paged.</summary>
    public const string Paging = Prefix + "paging";

    /// <summary>What the installation does differently; a remark for people.</summary>
    public const string Quirks = Prefix + "quirks";

    /// <summary>Whether a value is a secret.</summary>
    public const string Secret = Prefix + "secret";

    /// <summary>What a value is, whatever type of JSON it comes in.</summary>
    public const string Type = Prefix + "type";

    /// <summary>Known values of an enumeration that may get others.</summary>
    public const string ExtensibleEnum = "x-extensible-enum";

    /// <summary>The spellings under which generators keep the names of an enumeration's values.</summary>
    public static readonly string[] EnumNames = ["x-enum-varnames", "x-enumNames", "x-enum-names"];

    /// <summary>Likewise of what the values mean.</summary>
    public static readonly string[] EnumDescriptions = ["x-enum-descriptions", "x-enumDescriptions"];

    /// <summary>Those of which a misspelling is reported.</summary>
    public static readonly string[] All = [EmptyIsNull, Envelope, Evidence, Field, Login, Match, Module, Name, Nulls, Paging, Quirks, Secret, Type, ExtensibleEnum];

    public static bool IsOwn(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);
}
