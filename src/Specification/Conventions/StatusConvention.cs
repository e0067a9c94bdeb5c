namespace OfficeGest.Specification.Conventions;

/// <summary>The statuses that an operation documents, and those that every operation may return.</summary>
internal static class StatusConvention
{
    /// <summary>The key of the response for every other status.</summary>
    public const string Any = "default";

    /// <summary>Returns the statuses in the form that the runtime uses, <c>200 404 5XX</c>; null if the spec documents none.</summary>
    public static string? Promised(IEnumerable<string> keys)
    {
        List<string> statuses = keys.Select(Normal).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (statuses.Count == 0) return null;

        statuses.Sort(StringComparer.Ordinal);
        return string.Join(" ", statuses);
    }

    /// <summary>Returns whether an operation with these keys documents the status by its number, its range or <c>default</c>.</summary>
    public static bool Promises(Func<string, bool> hasKey, int status)
    {
        string text = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return hasKey(text) || hasKey(Any) || hasKey($"{text[0]}XX");
    }

    /// <summary>Returns whether a status belongs to its operation.</summary>
    /// <remarks>
    /// Redirects do not, nor statuses that any operation may return, whether the spec documents them or not: for a missing session or permission, a quota, an
    /// outage or a removed route. Otherwise one hour of maintenance would add a 503 to each operation of a learned spec. The runtime uses the same rule.
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
