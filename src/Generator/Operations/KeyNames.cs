using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Operations;

/// <summary>
/// The key of a resource that a path calls as the resource itself: <c>/service-orders/{serviceOrder}</c> takes an <c>id</c>. The last one is the <c>id</c>, those before it say what they are the key of:
/// <c>serviceOrderId</c>. Names that say something else, such as <c>plate</c> or <c>customerId</c>, stay.
/// </summary>
internal static class KeyNames
{
    private const string Key = "id";

    public static List<SpecParameter> Name(Route route, List<SpecParameter> parameters)
    {
        string[] keys = [.. Keys(route)];
        string? last = route.Parameters.LastOrDefault();
        var taken = new HashSet<string>(parameters.Where(parameter => parameter.Model is { Required: true, Constant: null } && !IsKey(parameter, keys)).Select(static parameter => Local(parameter.Model.Name)), StringComparer.OrdinalIgnoreCase);
        List<SpecParameter> named = [.. parameters];
        // From the end: the parameter of the method's own record has the best right to the short name.
        for (int i = named.Count - 1; i >= 0; i--)
        {
            SpecParameter parameter = named[i];
            if (!IsKey(parameter, keys)) continue;

            string wire = parameter.Model.WireName;
            string name = wire == last && taken.Add(Key) ? Key : Local(wire) + "Id";
            if (name == Key || taken.Add(name)) named[i] = parameter with { Model = parameter.Model with { Name = name } };
        }

        return named;
    }

    // The parameters that are called as the segment before them is, or as its last word: order of service-orders.
    private static IEnumerable<string> Keys(Route route)
    {
        for (int i = 1; i < route.Segments.Count; i++)
        {
            (RouteSegment resource, RouteSegment key) = (route.Segments[i - 1], route.Segments[i]);
            if (resource.IsParameter || key.Parameters.Count != 1 || !(key.Text.Length == 0 || key.Text[0] == ':')) continue;

            string name = Identifier.Pascal(key.Parameters[0]);
            string plural = Identifier.Pascal(resource.Text);
            if (Is(plural, name) || EndsIn(Plurals.Singular(plural), name)) yield return key.Parameters[0];
        }
    }

    private static bool Is(string resource, string name) => resource.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool EndsIn(string resource, string name) =>
        Is(resource, name) || (resource.Length > name.Length && resource.EndsWith(name, StringComparison.Ordinal) && Words.From(resource).Count > Words.From(name).Count);

    // A day, a list or one of a few values is what it is called as; a chosen name is chosen.
    private static bool IsKey(SpecParameter parameter, string[] keys) =>
        parameter is { HasChosenName: false, Model: { Constant: null, Location: ParameterLocation.Path, Type: ScalarType { Kind: ScalarKind.String or ScalarKind.Guid or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Int64String } } }
        && keys.Contains(parameter.Model.WireName);

    private static string Local(string name) => Identifier.Camel(name).TrimStart('@');
}
