namespace OfficeGest.Specification.Scalars;

/// <summary>
/// The namespace aliases in generated files, as written before a name. They begin with an underscore, unlike any type of a spec; the compiler looks up a name before <c>::</c> only among
/// aliases.
/// </summary>
internal static class NamespaceAlias
{
    public const string Runtime = "_Og::";
    public const string Protocol = "_Api::";

    /// <summary>The namespace of the client itself.</summary>
    public const string Own = "_Own::";

    public const string System = "_Sys::";
    public const string Json = "_Json::";
    public const string Collections = "_Lists::";
    public const string Tasks = "_Tasks::";

    public static IReadOnlyList<string> All { get; } = [Runtime, Protocol, Own, System, Json, Collections, Tasks];
}
