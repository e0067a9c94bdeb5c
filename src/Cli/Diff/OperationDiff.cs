using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>
/// Compares operations: paired by route without parameter names, then by operationId, then by the method in user code. Code is not
/// affected if a method of the same name sends another request.
/// </summary>
internal static class OperationDiff
{
    public static IEnumerable<ApiChange> Of(ClientTree before, ClientTree after) => Pairs.By(
        before.Operations,
        after.Operations,
        static operation => operation.Route,
        static operation => operation.Shape,
        static operation => operation.Operation.OperationId,
        static operation => operation.Access).SelectMany(static pair => Compare(pair.Old, pair.New));

    private static IEnumerable<ApiChange> Compare(PlacedOperation? old, PlacedOperation? @new)
    {
        if (@new is null) return [Change(old!.Access, ChangeKind.Removed, true, $"The method is removed: {old.Route} is no longer in the spec.")];
        if (old is null) return [Change(@new.Access, ChangeKind.Added, false, $"The method is new: {@new.Route}, returning {CSharpText.Returned(@new.Operation)}.")];

        OperationModel before = old.Operation;
        OperationModel after = @new.Operation;
        return Identity(old, @new)
            .Concat(ArgumentDiff.Of(before, after))
            .Concat(ParameterDiff.Constants(before, after))
            .Concat(ResponseDiff.Of(before, after))
            .Concat(ErrorDiff.Of(before.Errors, after.Errors))
            .Concat(Behaviour(before, after))
            .Select(difference => Change(old.Access, ChangeKind.Changed, difference.Breaking, difference.Description));
    }

    private static IEnumerable<Difference> Identity(PlacedOperation old, PlacedOperation @new)
    {
        if (old.Access != @new.Access) yield return new(true, $"The method is now {@new.Access}.");
        if (old.Route != @new.Route) yield return new(false, $"It sends {@new.Route} instead of {old.Route}.");
        if (old.Operation.OperationId != @new.Operation.OperationId)
            yield return new(false, $"Its operationId is {@new.Operation.OperationId} instead of {old.Operation.OperationId}.");
    }

    private static IEnumerable<Difference> Behaviour(OperationModel before, OperationModel after)
    {
        if (before.Deprecated != after.Deprecated)
            yield return new(false, after.Deprecated ? "It is deprecated: calling it causes the warning CS0618." : "It is no longer deprecated.");
        if (before.Experimental != after.Experimental)
            yield return new(after.Experimental, after.Experimental ? "It is marked as inferred: calling it causes the error OG9001 unless that is suppressed." : "It is no longer marked as inferred.");
        if (before.Anonymous != after.Anonymous)
            yield return new(false, after.Anonymous ? "It is sent without a token." : "It is sent with the token.");
        if (before.Module != after.Module)
            yield return new(false, $"The permission that it needs is {after.Module ?? "unknown"} instead of {before.Module ?? "unknown"}.");
        foreach ((FilterModel? old, FilterModel? @new) in Pairs.By(before.Filters, after.Filters, static filter => filter.WireName))
        {
            if (old is null) yield return new(false, $"Rows are checked against the filter {@new!.WireName}: a server that ignores it is an error.");
            else if (@new is null) yield return new(false, $"Rows are no longer checked against the filter {old.WireName}.");
        }
    }

    private static ApiChange Change(string subject, ChangeKind kind, bool breaking, string description) => new(ChangeArea.Methods, kind, breaking, subject, description);
}

/// <summary>A difference of something that exists before and after.</summary>
internal readonly record struct Difference(bool Breaking, string Description);
