namespace OfficeGest.Specification.Conventions;

/// <summary>What the marks of a query parameter say of its effect on the rows.</summary>
internal static class FilterConvention
{
    /// <summary>Only rows whose field has the value that is sent.</summary>
    public const string Exact = "exact";

    /// <summary>Only rows whose field contains it.</summary>
    public const string Contains = "contains";

    public static bool IsExact(string? match) => match == Exact;

    /// <summary>The field of the rows.</summary>
    /// <param name="mark">The value of <see cref="ExtensionNames.Field"/>, if any.</param>
    /// <param name="parameter">The name of the parameter.</param>
    public static string Field(string? mark, string parameter) => mark ?? parameter;
}
