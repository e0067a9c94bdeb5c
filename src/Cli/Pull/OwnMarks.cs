using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Pull;

/// <summary>The <c>x-officegest-*</c> marks, which a downloaded spec does not have.</summary>
internal static class OwnMarks
{
    /// <summary>Copies the marks of the old document to the same places of the new one, unless they are there already.</summary>
    /// <returns>The JSON pointers of marks whose place no longer exists.</returns>
    public static IReadOnlyList<string> Carry(SpecMapping old, SpecMapping @new)
    {
        var lost = new List<string>();
        Carry(old, @new, string.Empty, lost);
        return lost;
    }

    private static void Carry(SpecNode old, SpecNode? @new, string pointer, List<string> lost)
    {
        switch (old, @new)
        {
            case (SpecMapping before, SpecMapping after):
                foreach (SpecEntry entry in before.Entries)
                {
                    if (ExtensionNames.IsOwn(entry.Name))
                    {
                        if (after[entry.Name] is null) after.Entries.Add(entry);
                    }
                    else Carry(entry.Value, after[entry.Name], $"{pointer}/{SpecReference.Escape(entry.Name)}", lost);
                }

                break;
            case (SpecSequence before, SpecSequence after):
                SpecNode?[] counterparts = Counterparts(before, after);
                for (int i = 0; i < before.Items.Count; i++) Carry(before.Items[i], counterparts[i], $"{pointer}/{i}", lost);
                break;
            default:
                lost.AddRange(Marks(old, pointer));
                break;
        }
    }

    private static SpecNode?[] Counterparts(SpecSequence before, SpecSequence after)
    {
        if (SpecIdentity.Of(before) is not { } names || SpecIdentity.Of(after) is not { } newNames)
            return before.Items.Count == after.Items.Count ? [.. after.Items] : new SpecNode?[before.Items.Count];
        Dictionary<string, SpecNode> named = newNames.Zip(after.Items).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal);
        return [.. names.Select(name => named.GetValueOrDefault(name))];
    }

    private static IEnumerable<string> Marks(SpecNode node, string pointer) => node switch
    {
        SpecMapping mapping => mapping.Entries.SelectMany(entry => ExtensionNames.IsOwn(entry.Name)
            ? [$"{pointer}/{entry.Name}"]
            : Marks(entry.Value, $"{pointer}/{SpecReference.Escape(entry.Name)}")),
        SpecSequence sequence => sequence.Items.SelectMany((item, i) => Marks(item, $"{pointer}/{i}")),
        _ => [],
    };
}
