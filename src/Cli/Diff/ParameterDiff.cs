using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Compares a parameter, as an argument of a method or as a property of a query record.</summary>
internal static class ParameterDiff
{
    public static IEnumerable<Difference> Of(ParameterModel old, ParameterModel @new, bool nullable)
    {
        string before = CSharpText.Of(old.Shape!);
        string after = CSharpText.Of(@new.Shape!);
        if (old.Location != @new.Location || (old.WireName != @new.WireName && old.Location != ParameterLocation.Path))
            yield return new(false, $"{@new.Name} is sent as {Place(@new)} instead of {Place(old)}.");
        if (old.Name != @new.Name) yield return new(true, $"{old.Name} is renamed to {@new.Name}.");
        if (before != after) yield return new(true, $"{@new.Name} is {after} instead of {before}.");
        else if (old.Type != @new.Type || (old.Location == @new.Location && Form(old) != Form(@new))) yield return new(false, $"{@new.Name} is sent in another form.");
        if (old.Deprecated != @new.Deprecated)
            yield return new(false, @new.Deprecated ? $"{@new.Name} is deprecated{(nullable ? ": setting it causes the warning CS0618" : string.Empty)}." : $"{@new.Name} is no longer deprecated.");
    }

    /// <summary>Compares the parameters with one possible value, which are no arguments.</summary>
    public static IEnumerable<Difference> Constants(OperationModel before, OperationModel after)
    {
        foreach ((ParameterModel? old, ParameterModel? @new) in Pairs.By(Constant(before), Constant(after), static parameter => $"{parameter.Location} {parameter.WireName}"))
        {
            if (@new is null) yield return new(false, $"It no longer sends '{old!.Constant!.Text}' as {Place(old)} by itself.");
            else if (old is null) yield return new(false, $"It sends '{@new.Constant!.Text}' as {Place(@new)}.");
            else if (old.Constant != @new.Constant) yield return new(false, $"It sends '{@new.Constant!.Text}' instead of '{old.Constant!.Text}' as {Place(@new)}.");
        }
    }

    private static IEnumerable<ParameterModel> Constant(OperationModel operation) => operation.Parameters.Where(static parameter => parameter.Constant is not null);

    private static string Place(ParameterModel parameter) => $"the {Word(parameter.Location)} parameter '{parameter.WireName}'";

    private static string Word(ParameterLocation location) => location switch
    {
        ParameterLocation.Path => "path",
        ParameterLocation.Query => "query",
        ParameterLocation.Header => "header",
        _ => "cookie",
    };

    private static (ParameterStyle, bool, bool, bool) Form(ParameterModel parameter) => (parameter.Style, parameter.Explode, parameter.AllowReserved, parameter.AsJson);
}
