using Microsoft.CodeAnalysis;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator;

/// <summary>The Parse and Model stages: from the text of each spec to the units that become files.</summary>
internal static class Parsing
{
    public static IncrementalValuesProvider<ParseResult> Provide(IncrementalValuesProvider<SpecItem> specs) =>
        specs.Select(static (item, cancellationToken) => Parse(item, cancellationToken)).WithTrackingName(StepNames.Parse);

    /// <summary>Returns the units of all specs, each in the folder of its client, without the specs that conflict with an earlier one.</summary>
    public static IncrementalValuesProvider<EmitUnit> Units(IncrementalValuesProvider<ParseResult> parsed) => parsed
        .Select(static (result, _) => result with { Diagnostics = default })
        .WithTrackingName(StepNames.Model)
        .Collect()
        .SelectMany(static (results, _) => Kept(results))
        .WithTrackingName(StepNames.Units);

    private static IEnumerable<EmitUnit> Kept(IEnumerable<ParseResult> results)
    {
        ParseResult[] built = [.. results.Where(static result => result.Model is not null)];
        SpecClient[] clients = [.. built.Select(static result => SpecClient.Of(result)!)];
        IReadOnlyList<SpecDiagnostic?> judged = SpecClients.Judge(clients);
        for (int i = 0; i < built.Length; i++)
        {
            if (judged[i] is not null) continue;

            foreach (EmitUnit unit in built[i].Model!.Units) yield return unit with { HintName = $"{clients[i].Identity}/{unit.HintName}" };
        }
    }

    public static ParseResult Parse(SpecItem item, CancellationToken cancellationToken)
    {
        try
        {
            return SpecParser.Parse(item, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // If a generator throws, the compiler only warns, and the types are missing.
            return new ParseResult(item.Path, null, new([ProjectDiagnostics.Internal(item.Path, "reading the spec", exception)]));
        }
    }
}
