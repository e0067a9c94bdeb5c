namespace OfficeGest.Specification.Scalars;

/// <summary>
/// The aliases of namespaces in emitted files, as they stand before a name. They begin as no type of a description does; what stands before <c>::</c> is looked up among
/// aliases alone.
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
