using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Finds the changes of the generated C# between two specs.</summary>
internal static class ApiDiff
{
    /// <summary>Returns the changes, sorted: breaking changes first, then by area and subject.</summary>
    public static IReadOnlyList<ApiChange> Of(ApiModel old, ApiModel @new)
    {
        var before = new ClientTree(old);
        var after = new ClientTree(@new);
        return
        [
            .. ClientDiff.Of(before, after)
                .Concat(OperationDiff.Of(before, after))
                .Concat(TypeDiff.Of(old, @new))
                .Distinct()
                .OrderByDescending(static change => change.Breaking)
                .ThenBy(static change => change.Area)
                .ThenBy(static change => change.Subject, StringComparer.Ordinal)
                .ThenBy(static change => change.Kind),
        ];
    }
}
