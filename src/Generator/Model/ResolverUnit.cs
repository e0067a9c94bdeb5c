using OfficeGest.Specification;

namespace OfficeGest.Generator.Model;

/// <summary>The metadata of all models for users' own <c>JsonSerializer</c> calls without reflection.</summary>
internal sealed record ResolverUnit : EmitUnit
{
    /// <summary>The names of the records, enumerations and unions, sorted ordinally.</summary>
    public required EquatableArray<string> Models { get; init; }

    public static ResolverUnit Of(string @namespace, string client, IEnumerable<EmitUnit> units) => new()
    {
        HintName = $"{client}JsonTypeInfoResolver.g.cs",
        Namespace = @namespace,
        Name = client + "JsonTypeInfoResolver",
        Models = units.Where(static unit => unit is ObjectUnit or EnumUnit or UnionUnit)
            .Select(static unit => unit.Name).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray(),
    };
}
