using OfficeGest.Generator.Model;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Passes;

/// <summary>
/// Removes union cases that refer back to the union itself without a value in between: they have no meaning, and reading them would never end.
/// </summary>
internal static class UnionCycles
{
    public static IReadOnlyList<EmitUnit> Break(IReadOnlyList<EmitUnit> declared)
    {
        EmitUnit[] units = [.. declared];
        Dictionary<string, int> places = [];
        for (int i = 0; i < units.Length; i++)
            if (units[i] is UnionUnit) places[units[i].Name] = i;

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in places.Keys.OrderBy(static name => name, StringComparer.Ordinal).ToArray()) Walk(name, places, units, done);
        return units;
    }

    // Depth-first with an explicit stack, which contains the ancestors.
    private static void Walk(string start, Dictionary<string, int> places, EmitUnit[] units, HashSet<string> done)
    {
        if (done.Contains(start)) return;
        var path = new Stack<(string Name, int Next)>([(start, 0)]);
        var active = new HashSet<string>(StringComparer.Ordinal) { start };
        while (path.Count > 0)
        {
            (string name, int next) = path.Pop();
            var union = (UnionUnit)units[places[name]];
            if (next >= union.Cases.Count)
            {
                active.Remove(name);
                done.Add(name);
                continue;
            }

            string? child = union.Cases[next].Type is NamedType { Kind: NamedKind.Union } named ? named.Name : null;
            if (child is not null && active.Contains(child))
            {
                units[places[name]] = union with { Cases = union.Cases.Where((_, index) => index != next).ToEquatableArray() };
                path.Push((name, next));
                continue;
            }

            path.Push((name, next + 1));
            if (child is not null && places.ContainsKey(child) && !done.Contains(child) && active.Add(child)) path.Push((child, 0));
        }
    }
}
