using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;
using static OfficeGest.Cli.Learn.SpecNodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Combines the type in a table with the type in an example.</summary>
internal sealed class TypeFromTable(InferredSchema inferred)
{
    /// <returns>The remaining difference as text; null if there is none.</returns>
    public string? Apply(SpecMapping schema, string form, string? items, bool nullable)
    {
        string[] types = schema["type"] switch
        {
            SpecScalar type => [type.Value],
            SpecSequence list => [.. list.Items.OfType<SpecScalar>().Select(static item => item.Value).Where(static type => type != "null")],
            _ => [],
        };
        string told = ValueForm.TypeOf(form);
        switch (types)
        {
            case []:
                Set(schema, form, nullable);
                break;
            case [var shown] when shown == told:
                if (form == ValueForm.DateText && schema["format"] is null) InferredSchema.Set(schema, "format", "date");
                break;
            case ["integer"] when told == "number":
                // An example of a price may be a whole number.
                schema.Entries.Remove(static entry => entry.Name == "format");
                inferred.SetTypes(schema, ["number"], nullable);
                break;
            case ["string"] when told is "number" or "integer" && schema["format"] is null:
                Loosen(schema, told, ["string"], nullable);
                break;
            case ["integer"] when told == "boolean":
                InferredSchema.SetAfter(schema, "type", ExtensionNames.Type, SpecScalar.Of("boolean"));
                break;
            case ["integer"] or ["number"] when told == "string" && form == ValueForm.Text:
                Loosen(schema, "string", types, nullable);
                break;
            case ["number"] when told == "integer":
                break;
            default:
                return $"A table says {told} where the example shows {string.Join(" or ", types)}; the example is used.";
        }

        if (items is not null && DocumentedSchema.HasType(schema, "array") && schema.Mapping("items") is not { Entries.Count: > 0 }) InferredSchema.Set(schema, "items", items == ValueForm.Object ? ObjectSchema() : inferred.Of([items], nullable: false));
        return null;
    }

    private static SpecMapping ObjectSchema()
    {
        SpecMapping schema = Map("type", SpecScalar.Of("object"));
        InferredSchema.Set(schema, "properties", new SpecMapping());
        return schema;
    }

    private void Set(SpecMapping schema, string form, bool nullable)
    {
        SpecEntry[] kept = [.. schema.Entries.Where(static entry => entry.Name != "type")];
        schema.Entries.Remove(static _ => true);
        schema.Entries.AddRange(inferred.Of([form], nullable).Entries);
        foreach (SpecEntry entry in kept) InferredSchema.Set(schema, entry.Name, entry.Value);
    }

    /// <summary>Allows both a number and a string.</summary>
    private void Loosen(SpecMapping schema, string meaning, string[] shown, bool nullable)
    {
        schema.Entries.Remove(static entry => entry.Name is "format" or "pattern");
        if (inferred.HasTypeLists) inferred.SetTypes(schema, [meaning, .. shown], nullable);
        else schema.Entries.Remove(static entry => entry.Name == "type");
        InferredSchema.SetAfter(schema, "type", ExtensionNames.Type, SpecScalar.Of(meaning));
    }
}
