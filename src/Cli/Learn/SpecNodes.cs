using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn;

/// <summary>Creates nodes in one expression.</summary>
internal static class SpecNodes
{
    public static SpecMapping Map(string key, SpecNode value)
    {
        var map = new SpecMapping();
        InferredSchema.Set(map, key, value);
        return map;
    }

    public static SpecSequence List(params IEnumerable<SpecNode> items)
    {
        var list = new SpecSequence();
        list.Items.AddRange(items);
        return list;
    }
}
