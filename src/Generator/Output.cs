using Microsoft.CodeAnalysis;
using OfficeGest.Generator.Diagnostics;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator;

/// <summary>The Emit stage: one file for each unit, printed again only if its unit or the target has changed.</summary>
internal static class Output
{
    public static void Register(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EmitUnit> units, IncrementalValueProvider<Consumer> consumer)
    {
        context.RegisterSourceOutput(
            units.Combine(consumer).Where(static pair => pair.Right.CanCompile).WithTrackingName(StepNames.Emit),
            static (production, pair) => Add(production, pair.Left, pair.Right.Capabilities));

        IncrementalValueProvider<bool> any = units.Collect().Select(static (all, _) => all.Length > 0);
        context.RegisterSourceOutput(any.Combine(consumer), static (production, pair) =>
        {
            if (pair.Left && pair.Right.CanCompile && SupportEmitter.Emit(pair.Right.Capabilities) is { } text)
                production.AddSource(SupportEmitter.HintName, text);
        });
    }

    private static void Add(SourceProductionContext production, EmitUnit unit, ConsumerCapabilities capabilities)
    {
        string? text;
        try
        {
            text = Emitter.Emit(unit, capabilities);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            production.ReportDiagnostic(Descriptors.ToDiagnostic(ProjectDiagnostics.Internal(unit.HintName, $"writing '{unit.HintName}'", exception)));
            return;
        }

        if (text is not null) production.AddSource(unit.HintName, text);
    }
}
