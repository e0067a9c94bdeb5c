namespace OfficeGest.Specification.OpenApi;

/// <summary>The extensions in which repairs keep what Microsoft.OpenApi would lose. Specs do not contain them.</summary>
internal static class SetAside
{
    /// <summary>The value of <c>const</c> with its type.</summary>
    public const string Constant = "x-officegest-constant";

    /// <summary>The array format of Swagger 2.0.</summary>
    public const string CollectionFormat = "x-officegest-collection-format";

    /// <summary>The types of a schema of Swagger 2.0 that has several, with blanks between.</summary>
    public const string Types = "x-officegest-types";

    /// <summary>A <c>nullable</c> without a type. Other tools use the same name.</summary>
    public const string Nullable = "x-nullable";
}
