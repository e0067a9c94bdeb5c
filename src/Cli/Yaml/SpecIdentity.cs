namespace OfficeGest.Cli.Yaml;

/// <summary>Identifies the items of a list in a later version of the list.</summary>
internal static class SpecIdentity
{
    /// <summary>Returns the identities of the items; null if they are not unique.</summary>
    public static IReadOnlyList<string>? Of(SpecSequence sequence)
    {
        List<string> all = [.. sequence.Items.Select(Of).OfType<string>()];
        return all.Count == sequence.Items.Count && all.Distinct(StringComparer.Ordinal).Count() == all.Count ? all : null;
    }

    /// <summary>Returns the identities of both lists if their common items have the same order; by index if the items have no identity and the lists have the same length.</summary>
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
