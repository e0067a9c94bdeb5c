using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>Examples that have to follow their schema.</summary>
internal static class Examples
{
    /// <summary>Numbers become the texts that they are sent as.</summary>
    public static void AsText(SpecMapping schema)
    {
        if (schema["example"] is SpecScalar { IsText: false } example) InferredSchema.Set(schema, "example", SpecScalar.Of(example.Value));
        if (schema.Sequence("examples") is not { } examples) return;
        for (int i = 0; i < examples.Items.Count; i++)
            if (examples.Items[i] is SpecScalar { IsText: false } item) examples.Items[i] = SpecScalar.Of(item.Value);
    }
}
