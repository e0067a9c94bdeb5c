using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Lint;

/// <summary>Finds improvements of a spec that the compiler does not need.</summary>
internal static class SpecAdvice
{
    private static readonly Func<SpecMapping, IEnumerable<Finding>>[] Rules =
    [
        OperationAdvice.Of,
        SchemaAdvice.Of,
        ExampleAdvice.Of,
        EvidenceAdvice.Of,
    ];

    public static IEnumerable<Finding> Of(SpecMapping document) => Rules.SelectMany(rule => rule(document));

    public static Finding At(SpecNode place, string code, string pointer, string message) => new(code, "advice", place.Line + 1, place.Column + 1, pointer, message);
}
