using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Compares the fields of a form.</summary>
internal static class FormDiff
{
    public static IEnumerable<ApiChange> Of(FormUnit before, FormUnit after)
    {
        foreach ((FormFieldModel? old, FormFieldModel? @new) in Pairs.By(before.Fields, after.Fields, static field => field.WireName, static field => field.Name))
        {
            if (@new is null) yield return Change(after, ChangeKind.Removed, true, old!.Name, $"The property is removed: '{old.WireName}' is no longer in the spec.");
            else if (old is null) yield return Change(after, ChangeKind.Added, @new.Shape!.MustBeSet, @new.Name, $"The property is new: {Type(@new)}{(@new.Shape.MustBeSet ? ", and code that creates the form must set it" : string.Empty)}.");
            else foreach (Difference difference in Compare(old, @new)) yield return Change(after, ChangeKind.Changed, difference.Breaking, old.Name, difference.Description);
        }

        if (before.IsMultipart != after.IsMultipart)
            yield return new(ChangeArea.Forms, ChangeKind.Changed, false, after.Name, after.IsMultipart ? "It is sent as multipart." : "It is sent url-encoded.");
    }

    private static IEnumerable<Difference> Compare(FormFieldModel old, FormFieldModel @new)
    {
        if (old.WireName != @new.WireName) yield return new(false, $"It is sent as '{@new.WireName}' instead of '{old.WireName}'.");
        if (old.Name != @new.Name) yield return new(true, $"The property is renamed to {@new.Name}.");
        if (Type(old) != Type(@new)) yield return new(true, $"It is {Type(@new)} instead of {Type(old)}.");
        else if (old.Type != @new.Type || old.ContentType != @new.ContentType || old.Style != @new.Style || old.Explode != @new.Explode) yield return new(false, "It is sent in another form.");
        if (old.Shape!.MustBeSet != @new.Shape!.MustBeSet) yield return new(@new.Shape.MustBeSet, @new.Shape.MustBeSet ? "Code that creates the form must set it." : "Code that creates the form need not set it.");
        if (old.Constant != @new.Constant) yield return new(false, $"Its initial value is {@new.Constant?.Text ?? "none"} instead of {old.Constant?.Text ?? "none"}.");
    }

    private static string Type(FormFieldModel field) => CSharpText.Of(field.Shape!);

    private static ApiChange Change(FormUnit unit, ChangeKind kind, bool breaking, string property, string description) =>
        new(ChangeArea.Forms, kind, breaking, $"{unit.Name}.{property}", description);
}
