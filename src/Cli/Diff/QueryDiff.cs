using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Compares the optional parameters of an operation.</summary>
internal static class QueryDiff
{
    public static IEnumerable<ApiChange> Of(QueryUnit before, QueryUnit after)
    {
        foreach ((ParameterModel? old, ParameterModel? @new) in Pairs.By(before.Parameters, after.Parameters, static parameter => $"{parameter.Location} {parameter.WireName}", static parameter => parameter.Name))
        {
            if (@new is null) yield return Change(after, ChangeKind.Removed, true, old!.Name, $"The property is removed: '{old.WireName}' is no longer an optional parameter.");
            else if (old is null) yield return Change(after, ChangeKind.Added, false, @new.Name, $"The property is new: {CSharpText.Of(@new.Shape!)}.");
            else foreach (Difference difference in ParameterDiff.Of(old, @new, nullable: true)) yield return Change(after, ChangeKind.Changed, difference.Breaking, old.Name, difference.Description);
        }
    }

    private static ApiChange Change(QueryUnit unit, ChangeKind kind, bool breaking, string property, string description) =>
        new(ChangeArea.Queries, kind, breaking, $"{unit.Name}.{property}", description);
}
