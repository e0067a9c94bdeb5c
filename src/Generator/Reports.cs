using Microsoft.CodeAnalysis;
using OfficeGest.Generator.Diagnostics;
using OfficeGest.Generator.Load;
using OfficeGest.Generator.Parse;

namespace OfficeGest.Generator;

/// <summary>The branch of the pipeline that tells what is wrong; it never makes a file to be printed again.</summary>
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

        IncrementalValueProvider<Model.EquatableArray<SpecKey>> keys = specs
            .Select(static (spec, _) => new SpecKey(spec.Path, spec.Namespace, spec.Client))
            .Collect()
            .Select(static (all, _) => new Model.EquatableArray<SpecKey>(all));
        context.RegisterSourceOutput(keys.Combine(consumer), static (production, pair) =>
        {
            foreach (SpecDiagnostic diagnostic in ProjectDiagnostics.Of(pair.Left, pair.Right))
                production.ReportDiagnostic(Descriptors.ToDiagnostic(diagnostic));
        });
    }
}

/// <summary>What must be unique in a project, and where it comes from.</summary>
internal sealed record SpecKey(string Path, string Namespace, string Client);
