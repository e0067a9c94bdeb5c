using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator;

/// <summary>Load: the <c>OfficeGestSpec</c> items with their metadata and text.</summary>
internal static class SpecItems
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    public static IncrementalValuesProvider<SpecItem> Provide(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => IsA("OfficeGestSpec", pair.Right.GetOptions(pair.Left)))
            .Select(static (pair, cancellationToken) => Load(pair.Left, pair.Right.GetOptions(pair.Left), cancellationToken))
            .WithTrackingName(StepNames.Load);

    /// <summary>The project file stands in for a spec that is missing, so that the message can point at the line that names it.</summary>
    public static IncrementalValuesProvider<MissingSpec> Missing(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => IsA("OfficeGestMissingSpec", pair.Right.GetOptions(pair.Left)))
            .Select(static (pair, cancellationToken) => new MissingSpec(
                pair.Left.Path,
                pair.Left.GetText(cancellationToken)?.ToString() ?? string.Empty,
                Metadata(pair.Right.GetOptions(pair.Left), "OfficeGestMissing")));

    private static bool IsA(string kind, AnalyzerConfigOptions options) =>
        options.TryGetValue(Prefix + "OfficeGestKind", out string? value) && value == kind;

    private static SpecItem Load(AdditionalText file, AnalyzerConfigOptions options, CancellationToken cancellationToken) => new(
        file.Path,
        file.GetText(cancellationToken)?.ToString(),
        Metadata(options, "OfficeGestNamespace"),
        Metadata(options, "OfficeGestClient"),
        new OperationFilter(
            Metadata(options, "OfficeGestIncludeTags"),
            Metadata(options, "OfficeGestExcludeTags"),
            Metadata(options, "OfficeGestIncludePaths"),
            Metadata(options, "OfficeGestExcludePaths"),
            Metadata(options, "OfficeGestIncludeOperations"),
            Metadata(options, "OfficeGestExcludeOperations"),
            Metadata(options, "OfficeGestRename"),
            Metadata(options, "OfficeGestDropPrefix")),
        Metadata(options, "OfficeGestVisibility"));

    private static string Metadata(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out string? value) ? value : string.Empty;
}

/// <summary>A spec that the project names and that is not there; an empty <paramref name="Include"/> when the project names none.</summary>
internal sealed record MissingSpec(string ProjectPath, string ProjectText, string Include);
