namespace OfficeGest.Specification.Conventions;

/// <summary>The statuses that an operation promises, and those that every operation may answer with.</summary>
internal static class StatusConvention
{
    /// <summary>The key of the response for every other status.</summary>
    public const string Any = "default";

    /// <summary>The statuses as the runtime compares them, <c>200 404 5XX</c>; null when the description promises none.</summary>
    public static string? Promised(IEnumerable<string> keys)
    {
        List<string> statuses = keys.Select(Normal).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (statuses.Count == 0) return null;

        statuses.Sort(StringComparer.Ordinal);
        return string.Join(" ", statuses);
    }

    /// <summary>Whether an operation with these keys promises the status, by its number, its range or as any.</summary>
    public static bool Promises(Func<string, bool> hasKey, int status)
    {
        string text = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return hasKey(text) || hasKey(Any) || hasKey($"{text[0]}XX");
    }

    /// <summary>Whether a status says something about the operation it came from.</summary>
    /// <remarks>
    /// Redirects do not, nor what any operation may meet whether the description lists it or not: a session or a permission that is missing, a quota, an
    /// outage, a route that is gone. Else one hour of maintenance would teach the description a 503 for each operation. The runtime sees it the same way.
    /// </remarks>
    public static bool IsOfOperation(int status, bool hasKey) =>
        status is (>= 200 and < 300) or (>= 400 and < 500 and not (401 or 403 or 429)) && (status != 404 || hasKey);

    private static string? Normal(string status)
    {
        if (status.Equals(Any, StringComparison.OrdinalIgnoreCase)) return Any;
        if (status.Length != 3 || status[0] is < '1' or > '5') return null;

        string upper = status.ToUpperInvariant();
        return upper.EndsWith("XX", StringComparison.Ordinal) || (char.IsDigit(upper[1]) && char.IsDigit(upper[2])) ? upper : null;
    }
}
