using OfficeGest.Generator.Model;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Types;

/// <summary>What tells cases apart whose own keys are the same: the keys of the objects in them.</summary>
internal sealed class CaseKeys(ObjectShapes shapes)
{
    private const int Most = 100;

    private readonly ObjectShapes _looks = shapes.ForLooking();

    /// <param name="cases">The shape of each case; null where it is no object.</param>
    public IReadOnlyList<EquatableArray<NestedKeysModel>> Of(IReadOnlyList<ObjectShape?> cases)
    {
        string[] shared =
        [
            .. cases.OfType<ObjectShape>().SelectMany(static one => one.Order).GroupBy(static key => key, StringComparer.Ordinal)
                .Where(static group => group.Count() > 1).Select(static group => group.Key).OrderBy(static key => key, StringComparer.Ordinal)
                .Where(key => cases.Select(one => string.Join("\n", Keys(one, key))).Distinct(StringComparer.Ordinal).Count() > 1).Take(Most),
        ];
        return [.. cases.Select(one => shared.Select(key => new NestedKeysModel(key, Keys(one, key).ToEquatableArray())).Where(static nested => nested.Keys.Count > 0).ToEquatableArray())];
    }

    private IReadOnlyList<string> Keys(ObjectShape? shape, string key) =>
        shape is not null && shape.Properties.TryGetValue(key, out ShapeProperty? property) && _looks.IsObject(property.Site) ? [.. _looks.Of(property.Site, property.Owner).Order.Take(Most)] : [];
}
