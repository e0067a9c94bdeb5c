namespace OfficeGest.Specification.Conventions;

/// <summary>The marks that describe how a query parameter filters the rows.</summary>
internal static class FilterConvention
{
    /// <summary>Returns only rows whose field has the value.</summary>
    public const string Exact = "exact";

    /// <summary>Returns only rows whose field contains the value.</summary>
    public const string Contains = "contains";

    public static bool IsExact(string? match) => match == Exact;

    /// <summary>Returns the field of the rows that the parameter filters.</summary>
    /// <param name="mark">The value of <see cref="ExtensionNames.Field"/>, if any.</param>
    /// <param name="parameter">The name of the parameter.</param>
    public static string Field(string? mark, string parameter) => mark ?? parameter;
}
