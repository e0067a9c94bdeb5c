namespace OfficeGest.Cli.Yaml;

/// <summary>By what an item of a list is known again in a later version of the list.</summary>
internal static class SpecIdentity
{
    /// <summary>The identities of the items, or null when they are not unique.</summary>
    public static IReadOnlyList<string>? Of(SpecSequence sequence)
    {
        List<string> all = [.. sequence.Items.Select(Of).OfType<string>()];
        return all.Count == sequence.Items.Count && all.Distinct(StringComparer.Ordinal).Count() == all.Count ? all : null;
    }

    private static string? Of(SpecNode item) => item switch
    {
        SpecScalar scalar => scalar.Value,
        SpecMapping mapping when mapping.Text("$ref") is { } reference => "$ref " + reference,
        SpecMapping mapping when mapping.Text("name") is { } name => $"{mapping.Text("in")} {name}",
        SpecMapping mapping when mapping.Text("url") is { } url => "url " + url,
        _ => null,
    };
}
