using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator;

/// <summary>The Load stage: the <c>OfficeGestSpec</c> items with their metadata and text.</summary>
internal static class SpecItems
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    public static IncrementalValuesProvider<SpecItem> Provide(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => IsA("OfficeGestSpec", pair.Right.GetOptions(pair.Left)))
            .Select(static (pair, cancellationToken) => Load(pair.Left, pair.Right.GetOptions(pair.Left), cancellationToken))
            .WithTrackingName(StepNames.Load);

    /// <summary>Returns the project file instead of a missing spec, so that the message can point to the line with its name.</summary>
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

/// <summary>A spec that the project names but that does not exist; <paramref name="Include"/> is empty if the project names none.</summary>
internal sealed record MissingSpec(string ProjectPath, string ProjectText, string Include);
