using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Compares the known values of an enumeration. Enumerations are open, so a new value is not a breaking change.</summary>
internal static class EnumerationDiff
{
    public static IEnumerable<ApiChange> Of(EnumUnit before, EnumUnit after)
    {
        if (before.ValueKind != after.ValueKind)
            yield return new(ChangeArea.Enumerations, ChangeKind.Changed, true, after.Name, $"Its values are {Word(after)} instead of {Word(before)}.");

        foreach ((EnumMemberModel? old, EnumMemberModel? @new) in Pairs.By(before.Members, after.Members, static member => member.Value, static member => member.Name))
        {
            if (@new is null) yield return new(ChangeArea.Enumerations, ChangeKind.Removed, true, $"{after.Name}.{old!.Name}", $"The member is removed; the value '{old.Value}' is still read, as an unknown one.");
            else if (old is null) yield return new(ChangeArea.Enumerations, ChangeKind.Added, false, $"{after.Name}.{@new.Name}", $"The member is new: '{@new.Value}'.");
            else if (old.Value != @new.Value) yield return new(ChangeArea.Enumerations, ChangeKind.Changed, false, $"{after.Name}.{old.Name}", $"It is the value '{@new.Value}' instead of '{old.Value}'.");
            else if (old.Name != @new.Name) yield return new(ChangeArea.Enumerations, ChangeKind.Changed, true, $"{after.Name}.{old.Name}", $"The member is renamed to {@new.Name}.");
        }
    }

    private static string Word(EnumUnit unit) => unit.ValueKind == EnumValueKind.Integer ? "integers" : "strings";
}
