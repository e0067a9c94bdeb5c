using Microsoft.OpenApi;

namespace OfficeGest.Generator.Parse;

/// <summary>The statuses that an operation promises, as the runtime compares them: <c>200 404 5XX</c>.</summary>
internal static class PromisedStatuses
{
    private const string Any = "default";

    /// <returns>Null when the spec promises none.</returns>
    public static string? Of(OpenApiOperation operation)
    {
        List<string> statuses = (operation.Responses?.Keys ?? Enumerable.Empty<string>()).Select(Normal).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (statuses.Count == 0) return null;

        statuses.Sort(StringComparer.Ordinal);
        return string.Join(" ", statuses);
    }

    private static string? Normal(string status)
    {
        if (status.Equals(Any, StringComparison.OrdinalIgnoreCase)) return Any;
        if (status.Length != 3 || status[0] is < '1' or > '5') return null;

        string upper = status.ToUpperInvariant();
        return upper.EndsWith("XX", StringComparison.Ordinal) || (char.IsDigit(upper[1]) && char.IsDigit(upper[2])) ? upper : null;
    }
}
