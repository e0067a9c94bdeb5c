using Microsoft.CodeAnalysis;
using OfficeGest.Generator.Diagnostics;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator;

/// <summary>The part of the pipeline that reports diagnostics; it never causes a file to be printed again.</summary>
internal static class Reports
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParseResult> parsed,
        IncrementalValuesProvider<SpecItem> specs,
        IncrementalValueProvider<Consumer> consumer)
    {
        context.RegisterSourceOutput(
            parsed.SelectMany(static (result, _) => result.Diagnostics).WithTrackingName(StepNames.Diagnostics),
            static (production, diagnostic) => production.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic)));

        context.RegisterSourceOutput(
            SpecItems.Missing(context).SelectMany(static (missing, _) => ProjectDiagnostics.Missing(missing)),
            static (production, diagnostic) => production.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic)));

        IncrementalValueProvider<EquatableArray<SpecClient>> clients = parsed
            .Select(static (result, _) => SpecClient.Of(result))
            .Collect()
            .Select(static (all, _) => all.OfType<SpecClient>().ToEquatableArray());
        context.RegisterSourceOutput(clients, static (production, all) =>
        {
            foreach (SpecDiagnostic? diagnostic in SpecClients.Judge(all))
                if (diagnostic is not null) production.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic));
        });

        IncrementalValueProvider<string?> first = specs.Select(static (spec, _) => spec.Path).Collect().Select(static (paths, _) => paths.FirstOrDefault());
        context.RegisterSourceOutput(first.Combine(consumer), static (production, pair) =>
        {
            if (pair.Left is { } path && ProjectDiagnostics.Of(path, pair.Right) is { } diagnostic) production.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic));
        });
    }
}
