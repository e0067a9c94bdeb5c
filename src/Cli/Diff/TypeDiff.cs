using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Compares records, enumerations, unions and forms: those that are added or removed, and the differences within the others.</summary>
internal static class TypeDiff
{
    public static IEnumerable<ApiChange> Of(ApiModel old, ApiModel @new)
    {
        var pairs = Pairs.By(Types(old), Types(@new), static unit => unit.Name).ToList();
        foreach ((EmitUnit? before, EmitUnit? after) in pairs.Where(static pair => pair is (not null, not null)))
            foreach (ApiChange change in Compare(before!, after!)) yield return change;

        // A renamed type is one change, not a removed and an added type.
        IEnumerable<(EmitUnit? Old, EmitUnit? New)> rest = Pairs.By(
            pairs.Where(static pair => pair.New is null).Select(static pair => pair.Old!),
            pairs.Where(static pair => pair.Old is null).Select(static pair => pair.New!),
            TypeShape.Of);
        foreach ((EmitUnit? before, EmitUnit? after) in rest)
        {
            if (after is null) yield return new(Area(before!), ChangeKind.Removed, true, before!.Name, $"The {Word(before)} is removed.");
            else if (before is null) yield return new(Area(after), ChangeKind.Added, false, after.Name, $"The {Word(after)} is new.");
            else yield return new(Area(before), ChangeKind.Changed, true, before.Name, $"The {Word(before)} is renamed to {after.Name}.");
        }
    }

    private static IEnumerable<EmitUnit> Types(ApiModel model) => model.Units.Where(static unit => unit is ObjectUnit or EnumUnit or UnionUnit or FormUnit or QueryUnit);

    private static IEnumerable<ApiChange> Compare(EmitUnit old, EmitUnit @new)
    {
        if (old.Deprecated != @new.Deprecated)
            yield return new(Area(@new), ChangeKind.Changed, false, @new.Name, @new.Deprecated ? $"The {Word(@new)} is deprecated." : $"The {Word(@new)} is no longer deprecated.");

        IEnumerable<ApiChange> members = (old, @new) switch
        {
            (ObjectUnit before, ObjectUnit after) => RecordDiff.Of(before, after),
            (EnumUnit before, EnumUnit after) => EnumerationDiff.Of(before, after),
            (UnionUnit before, UnionUnit after) => UnionDiff.Of(before, after),
            (QueryUnit before, QueryUnit after) => QueryDiff.Of(before, after),
            (FormUnit before, FormUnit after) => FormDiff.Of(before, after),
            _ => [new(Area(@new), ChangeKind.Changed, true, @new.Name, $"It is a {Word(@new)} instead of a {Word(old)}.")],
        };
        foreach (ApiChange change in members) yield return change;
    }

    private static ChangeArea Area(EmitUnit unit) => unit switch
    {
        EnumUnit => ChangeArea.Enumerations,
        UnionUnit => ChangeArea.Unions,
        QueryUnit => ChangeArea.Queries,
        FormUnit => ChangeArea.Forms,
        _ => ChangeArea.Records,
    };

    private static string Word(EmitUnit unit) => unit switch
    {
        EnumUnit => "enumeration",
        UnionUnit => "union",
        QueryUnit => "query record",
        FormUnit => "form",
        _ => "record",
    };
}
