using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Compares the properties of a record.</summary>
internal static class RecordDiff
{
    public static IEnumerable<ApiChange> Of(ObjectUnit before, ObjectUnit after)
    {
        foreach ((PropertyModel? old, PropertyModel? @new) in Pairs.By(before.Properties, after.Properties, static property => property.JsonName, static property => property.Name))
        {
            if (@new is null) yield return Change(after, ChangeKind.Removed, old!.Name, new(true, $"The property is removed: '{old.JsonName}' is no longer in the spec."));
            else if (old is null) yield return Change(after, ChangeKind.Added, @new.Name, Added(@new));
            else foreach (Difference difference in Compare(old, @new)) yield return Change(after, ChangeKind.Changed, old.Name, difference);
        }

        if (before.AdditionalPropertiesName != after.AdditionalPropertiesName)
            yield return Change(after, ChangeKind.Changed, before.AdditionalPropertiesName, new(true, $"The property is renamed to {after.AdditionalPropertiesName}."));
        foreach (ApiChange change in AdditionalValues(before, after)) yield return change;
    }

    private static Difference Added(PropertyModel property)
    {
        string type = Type(property);
        return property.Shape!.MustBeSet
            ? new(true, $"The property is new: {type}, and code that creates the record must set it.")
            : new(false, $"The property is new: {type}.");
    }

    private static IEnumerable<Difference> Compare(PropertyModel old, PropertyModel @new)
    {
        string before = Type(old);
        string after = Type(@new);
        if (old.JsonName != @new.JsonName) yield return new(false, $"It is read and written as '{@new.JsonName}' instead of '{old.JsonName}'.");
        if (old.Name != @new.Name) yield return new(true, $"The property is renamed to {@new.Name}.");
        if (before != after) yield return new(true, $"It is {after} instead of {before}.{(before.TrimEnd('?') == after.TrimEnd('?') ? Promise(@new) : string.Empty)}");
        else if (old.Type != @new.Type) yield return new(false, "It is read and written in another form.");
        if (old.Shape!.MustBeSet != @new.Shape!.MustBeSet) yield return new(@new.Shape!.MustBeSet, @new.Shape!.MustBeSet ? "Code that creates the record must set it." : "Code that creates the record need not set it.");
        else if (old.Required != @new.Required && before == after) yield return new(false, @new.Required ? "The spec requires it." : "The spec no longer requires it.");
        if (old.Nullable != @new.Nullable && before == after) yield return new(false, @new.Nullable ? "It may be null: a null that was set is sent." : "It may no longer be null: a null that was set is not sent.");
        if (old.ReadOnly != @new.ReadOnly) yield return new(false, @new.ReadOnly ? "It is read-only: it is no longer sent." : "It is no longer read-only: it is sent.");
        if (old.Deprecated != @new.Deprecated) yield return new(false, @new.Deprecated ? "It is deprecated: using it causes the warning CS0618." : "It is no longer deprecated.");
        if (old.Constant != @new.Constant) yield return new(false, $"Its initial value is {@new.Constant?.Text ?? "none"} instead of {old.Constant?.Text ?? "none"}.");
    }

    private static IEnumerable<ApiChange> AdditionalValues(ObjectUnit before, ObjectUnit after)
    {
        AdditionalValuesModel? old = before.AdditionalValues;
        AdditionalValuesModel? @new = after.AdditionalValues;
        if (old == @new) yield break;
        if (@new is null) yield return Change(after, ChangeKind.Removed, old!.Name, new(true, "The additional values are removed."));
        else if (old is null) yield return Change(after, ChangeKind.Added, @new.Name, new(false, $"Additional values by key are new: {CSharpText.Of(@new.Value, @new.ValueNullable)}."));
        else yield return Change(after, ChangeKind.Changed, old.Name, new(true, $"The additional values are {CSharpText.Of(@new.Value, @new.ValueNullable)} {@new.Name} instead of {CSharpText.Of(old.Value, old.ValueNullable)} {old.Name}."));
    }

    private static string Promise(PropertyModel property) => !property.Shape!.Nullable ? " The spec requires a value." : " The spec no longer requires a value.";

    private static string Type(PropertyModel property) => CSharpText.Of(property.Shape!);

    private static ApiChange Change(ObjectUnit unit, ChangeKind kind, string property, Difference difference) =>
        new(ChangeArea.Records, kind, difference.Breaking, $"{unit.Name}.{property}", difference.Description);
}
