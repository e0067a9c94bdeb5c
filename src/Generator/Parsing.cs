using Microsoft.CodeAnalysis;
using OfficeGest.Generator.Load;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Parse;

namespace OfficeGest.Generator;

/// <summary>Parse and Model: from the text of each spec to the units that become files.</summary>
internal static class Parsing
{
    public static IncrementalValuesProvider<ParseResult> Provide(IncrementalValuesProvider<SpecItem> specs) =>
        specs.Select(static (item, cancellationToken) => Parse(item, cancellationToken)).WithTrackingName(StepNames.Parse);

    /// <summary>The units of all specs, each under the folder of its client, without the specs whose client is already taken.</summary>
    public static IncrementalValuesProvider<EmitUnit> Units(
        IncrementalValuesProvider<ParseResult> parsed)
    {
        return parsed
            .Select(static (result, _) => result.Model)
            .WithTrackingName(StepNames.Model)
            .Collect()
            .SelectMany(static (models, _) => models
                .OfType<ApiModel>()
                .GroupBy(static model => (model.Namespace, model.ClientName))
                .SelectMany(static group => group.First().Units.Select(unit => unit with
                {
                    HintName = $"{group.Key.Namespace}.{group.Key.ClientName}/{unit.HintName}",
                })))
            .WithTrackingName(StepNames.Units);
    }

    public static ParseResult Parse(SpecItem item, CancellationToken cancellationToken)
    {
        try
        {
            return SpecParser.Parse(item, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A generator that throws is only a warning of the compiler, followed by missing types.
            return new ParseResult(null, new([ProjectDiagnostics.Internal(item.Path, "reading the spec", exception)]));
        }
    }
}
