using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Compares the arguments of a method: required parameters, the body and the record of optional parameters.</summary>
internal static class ArgumentDiff
{
    public static IEnumerable<Difference> Of(OperationModel before, OperationModel after) =>
        Parameters(before, after).Concat(Body(before, after)).Concat(Query(before, after));

    private static IEnumerable<Difference> Parameters(OperationModel before, OperationModel after)
    {
        foreach ((Argument? old, Argument? @new) in Pairs.By(Arguments(before), Arguments(after), static argument => argument.Identity, static argument => argument.Parameter.Name))
        {
            if (@new is null) yield return new(true, $"The parameter {old!.Parameter.Name} is removed.");
            else if (old is null) yield return new(true, $"The parameter {CSharpText.Of(@new.Parameter.Shape!)} {@new.Parameter.Name} must be given.");
            else foreach (Difference difference in ParameterDiff.Of(old.Parameter, @new.Parameter, nullable: false)) yield return difference;
        }

        string[] oldOrder = [.. Arguments(before).Select(static argument => argument.Parameter.Name)];
        string[] newOrder = [.. Arguments(after).Select(static argument => argument.Parameter.Name)];
        if (!oldOrder.Intersect(newOrder).SequenceEqual(newOrder.Intersect(oldOrder)))
            yield return new(true, $"The parameters are in another order: {string.Join(", ", newOrder)}.");
    }

    /// <summary>Path parameters are identified by position: with another name it is still the same parameter.</summary>
    private static IEnumerable<Argument> Arguments(OperationModel operation)
    {
        int place = 0;
        foreach (ParameterModel parameter in operation.Parameters.Where(static parameter => parameter.Constant is null))
            yield return new(parameter.Location == ParameterLocation.Path ? $"path {place++}" : $"{parameter.Location} {parameter.WireName}", parameter);
    }

    private static IEnumerable<Difference> Body(OperationModel before, OperationModel after)
    {
        BodyModel? old = before.Body;
        BodyModel? @new = after.Body;
        switch (old, @new)
        {
            case (null, null):
                break;
            case (null, _):
                // The argument at its position may be passed by position.
                yield return new(true, $"It has a body: {Type(after)} {@new!.ParameterName}{(@new.Required ? string.Empty : ", which is optional but comes before other parameters")}.");
                break;
            case (_, null):
                yield return new(true, $"It no longer has a body: {old!.ParameterName} is removed.");
                break;
            default:
                string type = CSharpText.Of(old!.Type, nullable: false);
                string newType = CSharpText.Of(@new!.Type, nullable: false);
                if (type != newType) yield return new(true, $"The body {@new.ParameterName} is {newType} instead of {type}.");
                else if (old.Type != @new.Type) yield return new(false, $"The body {@new.ParameterName} is sent in another form.");
                if (old.Nullable != @new.Nullable) yield return new(@new is { Nullable: false, Required: true }, $"The body {@new.ParameterName} may {(@new.Nullable ? "be null" : "no longer be null")}.");
                if (old.ParameterName != @new.ParameterName) yield return new(true, $"The body {old.ParameterName} is renamed to {@new.ParameterName}.");
                if (old.Required != @new.Required) yield return new(@new.Required, @new.Required ? $"The body {@new.ParameterName} must be given." : $"The body {@new.ParameterName} is optional.");
                if (old.MediaType != @new.MediaType) yield return new(false, $"The body is sent as {@new.MediaType} instead of {old.MediaType}.");
                break;
        }
    }

    private static string Type(OperationModel operation) => CSharpText.Of(operation.Shape!.Arguments.Single(static argument => argument.Kind == ArgumentKind.Body));

    private static IEnumerable<Difference> Query(OperationModel before, OperationModel after)
    {
        if (before.QueryName == after.QueryName) yield break;
        if (after.QueryName is null) yield return new(true, "It no longer has optional parameters: query is removed.");
        else if (before.QueryName is not null) yield return new(true, $"Its optional parameters are {after.QueryName} instead of {before.QueryName}.");
        else
        {
            // The record comes before call options and cancellation token, which may be passed by position.
            yield return new(true, $"It has optional parameters: {after.QueryName}? query, before the cancellation token.");
        }
    }

    private sealed record Argument(string Identity, ParameterModel Parameter);
}
