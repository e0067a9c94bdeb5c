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

    /// <summary>The identities of both, when what both have comes in one order; by their places where the items have no identity and are as many.</summary>
    public static (IReadOnlyList<string> Old, IReadOnlyList<string> New)? Both(SpecSequence old, SpecSequence @new)
    {
        if (Of(old) is { } oldNames && Of(@new) is { } newNames && oldNames.Intersect(newNames).SequenceEqual(newNames.Intersect(oldNames))) return (oldNames, newNames);
        if (old.Items.Count != @new.Items.Count) return null;
        string[] places = [.. old.Items.Select(static (_, i) => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        return (places, places);
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
