using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Compares the cases of a union. An unknown case keeps its JSON, so a new case is not a breaking change.</summary>
internal static class UnionDiff
{
    public static IEnumerable<ApiChange> Of(UnionUnit before, UnionUnit after)
    {
        foreach ((UnionCaseModel? old, UnionCaseModel? @new) in Pairs.By(before.Cases, after.Cases, static @case => @case.Name))
        {
            if (@new is null) yield return Change(after, ChangeKind.Removed, true, old!.Name, "The case is removed; its JSON is still kept as an unknown case.");
            else if (old is null) yield return Change(after, ChangeKind.Added, false, @new.Name, $"The case is new: {Type(@new)}.");
            else if (old.Type != @new.Type) yield return Change(after, ChangeKind.Changed, true, old.Name, $"The case is {Type(@new)} instead of {Type(old)}.");
            else if (old != @new) yield return Change(after, ChangeKind.Changed, false, old.Name, "The case is recognised by other keys or values.");
        }

        foreach (string type in Converted(before).Except(Converted(after)))
        {
            if (after.Cases.Any(@case => Type(@case) == type))
                yield return new(ChangeArea.Unions, ChangeKind.Changed, true, after.Name, $"A {type} is no longer converted implicitly: more than one case has that type.");
        }

        if (before.Discriminator != after.Discriminator)
            yield return new(ChangeArea.Unions, ChangeKind.Changed, false, after.Name, $"Its cases are distinguished by {Mark(after)} instead of {Mark(before)}.");
    }

    /// <summary>The types with an implicit conversion to the union.</summary>
    private static IEnumerable<string> Converted(UnionUnit unit) =>
        unit.Conversions.Select(static conversion => CSharpText.Of(conversion.Type, nullable: false));

    private static string Type(UnionCaseModel @case) => CSharpText.Of(@case.Type, nullable: false);

    private static string Mark(UnionUnit unit) => unit.Discriminator is { } discriminator ? $"'{discriminator}'" : "their shape";

    private static ApiChange Change(UnionUnit unit, ChangeKind kind, bool breaking, string @case, string description) =>
        new(ChangeArea.Unions, kind, breaking, $"{unit.Name}.As{@case}", description);
}
