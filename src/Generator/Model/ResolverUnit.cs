using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>The metadata of all models for <c>JsonSerializer</c> without reflection.</summary>
internal sealed record ResolverUnit : EmitUnit
{
    /// <summary>The names of the records and unions, sorted ordinally.</summary>
    public required EquatableArray<string> Models { get; init; }

    /// <summary>The names of the enumerations.</summary>
    public required EquatableArray<string> Enumerations { get; init; }

    public static ResolverUnit Of(string @namespace, string client, IReadOnlyCollection<EmitUnit> units) => new()
    {
        HintName = $"{client}JsonTypeInfoResolver.g.cs",
        Namespace = @namespace,
        Name = client + "JsonTypeInfoResolver",
        Models = Names(units.Where(static unit => unit is ObjectUnit or UnionUnit)),
        Enumerations = Names(units.OfType<EnumUnit>()),
    };

    private static EquatableArray<string> Names(IEnumerable<EmitUnit> units) =>
        units.Select(static unit => unit.Name).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();
}
