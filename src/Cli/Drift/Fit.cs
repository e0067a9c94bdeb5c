using OfficeGest.Specification.Scalars;

namespace OfficeGest.Cli.Drift;

/// <summary>Decides whether a value has the documented type, can be converted to it, or neither, as a generated reader does.</summary>
internal static class Fit
{
    public static Fits Of(SchemaView schema, string form)
    {
        if (schema.LooseType is { } loose) return OfLoose(schema, loose, form);
        if (schema.Types.Count == 0) return Fits.Yes;

        Fits best = Fits.No;
        foreach (string type in schema.Types)
        {
            Fits fit = Of(type, schema, form);
            if (fit == Fits.Yes) return fit;
            if (fit == Fits.Coerced) best = fit;
        }

        return best == Fits.Coerced && ValueForm.SaysNothing(form) && schema.IsEmptyPromised ? Fits.Yes : best;
    }

    private static Fits OfLoose(SchemaView schema, string loose, string form) => (loose, form) switch
    {
        ("string", _) when form.StartsWith(ValueForm.Text, StringComparison.Ordinal) => Fits.Yes,
        (_, ValueForm.EmptyText) => schema.IsEmptyPromised ? Fits.Yes : Fits.Coerced,

        // "yes" and "on" are booleans too, which the form does not show.
        ("boolean", ValueForm.Text) => Fits.Yes,
        _ => Of(loose, schema, form) == Fits.No ? Fits.No : Fits.Yes,
    };

    private static Fits Of(string type, SchemaView schema, string form) => (type, form) switch
    {
        ("integer", ValueForm.Integer) or ("number", ValueForm.Integer or ValueForm.Number) or ("boolean", ValueForm.Boolean)
            or ("array", ValueForm.Array or ValueForm.EmptyArray) or ("object", ValueForm.Object) => Fits.Yes,
        ("integer" or "number", ValueForm.NumericText or ValueForm.EmptyText) or ("integer", ValueForm.Boolean) => Fits.Coerced,
        ("boolean", ValueForm.Integer or ValueForm.NumericText or ValueForm.BooleanText or ValueForm.EmptyText) => Fits.Coerced,
        ("object", ValueForm.Array or ValueForm.EmptyArray or ValueForm.EmptyText) or ("array", ValueForm.EmptyText) => Fits.Coerced,
        ("array", _) => schema.Items is null || Of(schema.ItemView, form) == Fits.No ? Fits.No : Fits.Coerced,
        ("string", _) when form.StartsWith(ValueForm.Text, StringComparison.Ordinal) => OfText(schema, form),
        ("string", ValueForm.Integer or ValueForm.Number or ValueForm.Boolean) => Fits.Coerced,
        _ => Fits.No,
    };

    /// <summary>Texts that have another C# type must have the form of that type.</summary>
    private static Fits OfText(SchemaView schema, string form)
    {
        string? wanted = ScalarForm.Find(ScalarForms.Find("string", schema.Format, schema.Text("pattern"))).TextForm;
        if (wanted is null || wanted == form) return Fits.Yes;
        if (form == ValueForm.EmptyText) return Fits.Coerced;

        // A time cannot be added to a date. An additional time may be midnight, which the form does not show.
        if (form == ValueForm.DateText) return Fits.No;
        return wanted != ValueForm.NumericText && form is ValueForm.ZeroDateText or ValueForm.LocalDateTimeText or ValueForm.DateTimeText ? Fits.Coerced : Fits.No;
    }
}

internal enum Fits
{
    No,
    Coerced,
    Yes,
}
